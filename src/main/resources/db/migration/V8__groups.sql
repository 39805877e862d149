-- The organisation an answer counts for is settled when the round opens.
alter table audience add column organisation_id varchar(40);
alter table published_audience add column organisation_id varchar(40);

-- Whether groups are told of on an item, and if not, why.
alter table published_item add column sides varchar(12) default 'TOO_SMALL' not null;

-- Words only: how many of a group answered, or what they chose, is written nowhere.
create table published_side (
  round_id varchar(40) not null references published_round (round_id),
  place int not null,
  side int not null,
  kind varchar(12) not null,
  organisation_id varchar(40),
  name varchar(200) not null,
  from_share varchar(12) not null,
  to_share varchar(12) not null,
  primary key (round_id, place, side)
);

create table published_gap (
  round_id varchar(40) not null references published_round (round_id),
  place int not null,
  one int not null,
  other int not null,
  primary key (round_id, place, one, other)
);
