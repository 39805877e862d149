-- What came of a published result. No member: who pressed or suggested is not kept.
create table sequel (
  round_id varchar(40) primary key,
  partnership_id varchar(40) not null references partnership (id),
  talked_at timestamp with time zone,
  suggested_at timestamp with time zone,
  agreed_at timestamp with time zone,
  raised_at timestamp with time zone,
  left_at timestamp with time zone,
  reason varchar(600) not null
);
create index sequel_partnership on sequel (partnership_id);
