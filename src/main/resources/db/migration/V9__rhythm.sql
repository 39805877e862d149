create table holiday_choice (
  partnership_id varchar(40) not null,
  set_id varchar(40) not null,
  primary key (partnership_id, set_id)
);

create table closed_range (
  id varchar(40) primary key,
  partnership_id varchar(40) not null,
  first_day varchar(10) not null,
  last_day varchar(10) not null
);
create index closed_range_partnership on closed_range (partnership_id);

create table burden_budget (
  partnership_id varchar(40) primary key,
  minutes int not null
);

create table standing_order (
  id varchar(40) primary key,
  partnership_id varchar(40) not null,
  kind varchar(20) not null,
  recipe varchar(100) not null,
  question varchar(1000) not null,
  weeks int not null,
  time_of_day varchar(5) not null,
  zone varchar(60) not null,
  anchor varchar(10) not null,
  open_for varchar(40) not null,
  on_closed varchar(20) not null,
  opened_by varchar(40) not null,
  request_key varchar(200) not null unique,
  settled_to timestamp with time zone not null,
  skip_due timestamp with time zone,
  paused boolean not null
);
create index standing_order_partnership on standing_order (partnership_id);

alter table digest_run add column skip_due timestamp with time zone;
alter table digest_run add column paused boolean default false not null;

alter table round add column first_closes_at timestamp with time zone;
