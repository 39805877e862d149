create table outbox (
  id varchar(40) primary key,
  dedup_key varchar(200) not null unique,
  installation varchar(40) not null,
  operation varchar(10) not null,
  channel_id varchar(40),
  user_id varchar(40),
  round_id varchar(40),
  sealed bytea,
  about_key varchar(200),
  words text not null,
  blocks text not null,
  state varchar(10) not null,
  not_before timestamp with time zone not null,
  claimed_at timestamp with time zone,
  attempts int not null,
  plain boolean not null,
  posted_channel varchar(40),
  posted_ts varchar(40),
  refusal varchar(200)
);
create index outbox_due on outbox (state, not_before);
create index outbox_place on outbox (posted_channel, posted_ts);
create index outbox_round on outbox (round_id);

create table pace (
  lane varchar(100) primary key,
  free_at timestamp with time zone not null
);

create table occurrence (
  id varchar(40) primary key,
  partnership_id varchar(40) not null,
  what varchar(60) not null,
  due_at timestamp with time zone not null,
  outcome varchar(10) not null,
  reason varchar(300) not null,
  settled_at timestamp with time zone not null,
  unique (partnership_id, what, due_at)
);

create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(200) not null,
  task_data bytea,
  execution_time timestamp with time zone,
  picked boolean not null,
  picked_by varchar(200),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures int,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time);
