-- How far the questions of one dimension measure one thing; of full checks alone.
create table published_consistency (
  round_id varchar(40) not null references published_round (round_id),
  place int not null,
  name varchar(100) not null,
  items varchar(400) not null,
  alpha double precision not null,
  low double precision not null,
  high double precision not null,
  primary key (round_id, place)
);
