create table box (
  id varchar(40) primary key,
  ends_at timestamp with time zone
);

create table box_page (
  box_id varchar(40) not null,
  shelf varchar(20) not null,
  handle varchar(64) not null,
  sealed bytea not null,
  primary key (box_id, shelf, handle)
);
