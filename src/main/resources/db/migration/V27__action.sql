-- Who suggested an action is not kept; its owner is the one person in a row.
create table action (
  id varchar(40) primary key,
  partnership_id varchar(40) not null references partnership (id),
  words varchar(600) not null,
  owner_member varchar(40),
  owner_organisation varchar(40),
  due_on varchar(10) not null,
  round_id varchar(40),
  about varchar(1200) not null,
  asked_on varchar(10),
  said varchar(300) not null,
  look_item varchar(1200),
  look_on varchar(10),
  state varchar(10) not null,
  outcome varchar(600) not null,
  proposed_at timestamp with time zone not null,
  agreed_at timestamp with time zone,
  ended_at timestamp with time zone,
  nudge_at timestamp with time zone
);
create index action_partnership on action (partnership_id, state);
create index action_nudge on action (nudge_at);
create index action_owner on action (owner_member);
create index action_round on action (round_id);

-- How an action was before its latest change, for the minute in which that can be undone.
create table action_before (
  change_id varchar(40) primary key,
  undo_until timestamp with time zone not null,
  fresh boolean not null,
  id varchar(40) not null,
  partnership_id varchar(40) not null,
  words varchar(600) not null,
  owner_member varchar(40),
  owner_organisation varchar(40),
  due_on varchar(10) not null,
  round_id varchar(40),
  about varchar(1200) not null,
  asked_on varchar(10),
  said varchar(300) not null,
  look_item varchar(1200),
  look_on varchar(10),
  state varchar(10) not null,
  outcome varchar(600) not null,
  proposed_at timestamp with time zone not null,
  agreed_at timestamp with time zone,
  ended_at timestamp with time zone
);
create index action_before_action on action_before (id);

-- When it is asked whether something done still makes a difference, and in which round.
create table action_recheck (
  action_id varchar(40) not null,
  weeks int not null,
  due_at timestamp with time zone not null,
  settled boolean not null,
  round_id varchar(40) unique,
  primary key (action_id, weeks)
);
create index action_recheck_due on action_recheck (settled, due_at);
