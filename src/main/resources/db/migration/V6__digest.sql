create table digest_run (
  partnership_id varchar(40) primary key references partnership (id),
  covered_to timestamp with time zone not null,
  due_after timestamp with time zone not null
);
