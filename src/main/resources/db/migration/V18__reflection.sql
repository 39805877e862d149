create table reflection (
  id varchar(40) primary key,
  member_id varchar(40) not null,
  sealed bytea not null,
  follow_up_at timestamp with time zone
);
create index reflection_member on reflection (member_id);
create index reflection_follow_up on reflection (follow_up_at);
