-- Two installations can be in one channel, and one of them closed out of it. What was noted before
-- is noted again when it is seen again.
drop table blocked_channel;
create table blocked_channel (
  installation varchar(40) not null,
  channel_id varchar(40) not null,
  cause varchar(60) not null,
  since timestamp with time zone not null,
  primary key (installation, channel_id, cause)
);

-- A few people who are told something together stand in one row.
alter table outbox alter column user_id set data type varchar(200);
