create table round (
  id varchar(40) primary key,
  partnership_id varchar(40) not null,
  installation varchar(40) not null,
  kind varchar(20) not null,
  title varchar(1000) not null,
  k int not null,
  audience int not null,
  opened_by varchar(40) not null,
  request_key varchar(200) not null unique,
  state varchar(12) not null,
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  shown_answered int not null,
  turnout_due timestamp with time zone,
  key_until timestamp with time zone
);
create index round_state on round (state, closes_at);
create index round_partnership on round (partnership_id, opens_at);

create table round_item (
  round_id varchar(40) not null references round (id),
  place int not null,
  item_id varchar(40) not null,
  wording varchar(1000) not null,
  short_form varchar(100) not null,
  kind varchar(10) not null,
  primary key (round_id, place)
);

create table audience (
  round_id varchar(40) not null references round (id),
  member_id varchar(40) not null,
  primary key (round_id, member_id)
);

create table sealed_answer (
  round_id varchar(40) not null references round (id),
  handle varchar(64) not null,
  sealed bytea not null,
  primary key (round_id, handle)
);

create table invitation (
  id varchar(40) primary key,
  round_id varchar(40) not null references round (id),
  sealed bytea not null,
  remind_at timestamp with time zone
);
create index invitation_round on invitation (round_id, remind_at);

create table early_close (
  round_id varchar(40) not null references round (id),
  member_id varchar(40) not null,
  primary key (round_id, member_id)
);

create table draft (
  id varchar(40) primary key,
  member_id varchar(40) not null,
  sealed bytea not null
);
create index draft_member on draft (member_id);

create table published_round (
  round_id varchar(40) primary key,
  partnership_id varchar(40) not null,
  kind varchar(20) not null,
  title varchar(1000) not null,
  k int not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone not null,
  audience int not null,
  answered int not null,
  too_few boolean not null,
  prompt varchar(1000),
  some_not_quoted boolean not null
);
create index published_round_partnership on published_round (partnership_id, closed_at);

create table published_item (
  round_id varchar(40) not null references published_round (round_id),
  place int not null,
  item_id varchar(40) not null,
  wording varchar(1000) not null,
  short_form varchar(100) not null,
  detail varchar(12) not null,
  n int not null,
  counts varchar(60) not null,
  gist varchar(60),
  many_could_not_say boolean not null,
  primary key (round_id, place)
);

create table published_audience (
  round_id varchar(40) not null references published_round (round_id),
  member_id varchar(40) not null,
  primary key (round_id, member_id)
);

create table quote (
  id varchar(40) primary key,
  round_id varchar(40) not null references published_round (round_id),
  words text not null,
  signer varchar(40),
  claim_hash varchar(64) unique,
  removed boolean not null
);
create index quote_round on quote (round_id);
