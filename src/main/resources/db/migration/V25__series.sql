create table quiet_wish (
  id varchar(40) primary key,
  partnership_id varchar(40) not null,
  organisation_id varchar(40),
  until_at timestamp with time zone not null,
  asked_at timestamp with time zone not null,
  state varchar(10) not null,
  request_key varchar(200) not null unique
);
create index quiet_wish_partnership on quiet_wish (partnership_id, state);

create table imagination_week (
  id varchar(40) primary key,
  partnership_id varchar(40) not null,
  days varchar(100) not null,
  skip_day varchar(10),
  paused boolean not null,
  announced boolean not null,
  ended_at timestamp with time zone,
  request_key varchar(200) not null unique
);
create index imagination_week_partnership on imagination_week (partnership_id);

create table imagination_day (
  week_id varchar(40) not null,
  on_day varchar(10) not null,
  prompt_id varchar(10),
  primary key (week_id, on_day)
);

create table appreciative_series (
  order_id varchar(40) primary key,
  partnership_id varchar(40) not null,
  phases int not null,
  told_to timestamp with time zone not null,
  pairs_at timestamp with time zone,
  seed bigint not null,
  ended boolean not null
);
create index appreciative_series_partnership on appreciative_series (partnership_id);

create table appreciative_guest (
  order_id varchar(40) not null,
  member_id varchar(40) not null,
  pair int,
  note varchar(60),
  primary key (order_id, member_id)
);
create index appreciative_guest_member on appreciative_guest (member_id);
