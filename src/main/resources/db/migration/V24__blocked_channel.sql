alter table outbox add column blocked_since timestamp with time zone;

-- Where Slack lets us post no longer, and why; until a post gets through again.
create table blocked_channel (
  installation varchar(40) not null,
  channel_id varchar(40) not null,
  cause varchar(60) not null,
  since timestamp with time zone not null,
  primary key (channel_id, cause)
);
