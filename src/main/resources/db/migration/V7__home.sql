alter table member add column own_zone varchar(60);
alter table member add column reminding varchar(10) default 'DIRECT' not null;
alter table member add column language varchar(20);
alter table member add column removed boolean default false not null;

-- Who wanted no reminders for good now has the setting that says so.
update member set reminding = 'CHANNEL', quiet_until = null
where quiet_until > timestamp with time zone '9000-01-01 00:00:00+00';

alter table channel_person add column nameless boolean default false not null;

alter table channel_look add column inviter varchar(40);

create table planned_pulse (
  partnership_id varchar(40) primary key references partnership (id),
  opens_at timestamp with time zone not null,
  planned_by varchar(40) not null
);
