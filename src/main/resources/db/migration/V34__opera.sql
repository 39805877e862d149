create table opera (
  id varchar(40) primary key,
  partnership_id varchar(40) not null,
  topic varchar(300) not null,
  why text not null,
  what_follows text not null,
  rule_of varchar(20) not null,
  pace varchar(20) not null,
  step varchar(20) not null,
  asked_by varchar(40),
  seed bigint not null,
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone,
  ended_at timestamp with time zone,
  look_at timestamp with time zone,
  left_seconds bigint,
  extended boolean not null,
  dealt int not null,
  voted int not null,
  groups_heard int not null,
  request_key varchar(200) not null unique
);
create index opera_partnership on opera (partnership_id, step);
create index opera_closes on opera (closes_at);
create index opera_look on opera (look_at);

create table opera_seat (
  opera_id varchar(40) not null,
  member_id varchar(40) not null,
  organisation_id varchar(40),
  pair int,
  number int,
  primary key (opera_id, member_id)
);
create index opera_seat_member on opera_seat (member_id);

create table opera_idea (
  id varchar(40) primary key,
  opera_id varchar(40) not null,
  words varchar(400) not null,
  why varchar(400) not null,
  place int,
  tied boolean not null,
  said varchar(20) not null,
  across_all boolean not null,
  number int not null
);
create index opera_idea_opera on opera_idea (opera_id, number);
