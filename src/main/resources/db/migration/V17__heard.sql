-- No member, and no time of entering: who passed it on cannot be read from a row.
create table heard (
  id varchar(40) primary key,
  partnership_id varchar(40) not null references partnership (id),
  words text not null,
  place varchar(200) not null,
  said_on varchar(10) not null,
  claim_hash varchar(64) not null unique,
  shown boolean not null,
  reason varchar(500)
);
create index heard_partnership on heard (partnership_id, said_on);

create table heard_none (
  partnership_id varchar(40) primary key references partnership (id),
  asked_in varchar(7) not null
);
