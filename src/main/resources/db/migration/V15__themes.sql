-- Words wait until a convener has looked through their themes, or seven days are over.
alter table published_round add column held boolean default false not null;
alter table published_prompt add column standing varchar(10) default 'SETTLED' not null;

create table theme (
  id varchar(40) primary key,
  round_id varchar(40) not null references published_round (round_id),
  item_id varchar(40) not null,
  place int not null,
  found varchar(200) not null,
  name varchar(200) not null,
  named boolean not null,
  known boolean not null,
  unquoted int not null
);
create index theme_round on theme (round_id);

alter table quote add column theme_id varchar(40) references theme (id);
alter table quote add column theme_place int default 0 not null;
alter table quote add column hidden boolean default false not null;

create table theme_review (
  round_id varchar(40) primary key references published_round (round_id),
  partnership_id varchar(40) not null,
  until timestamp with time zone not null,
  earlier_closed timestamp with time zone,
  published_at timestamp with time zone,
  as_found boolean default false not null
);

create table theme_act (
  id varchar(40) primary key,
  round_id varchar(40) not null references theme_review (round_id),
  at timestamp with time zone not null,
  member_id varchar(40) not null,
  act varchar(12) not null,
  words varchar(1000) not null
);
create index theme_act_round on theme_act (round_id);
