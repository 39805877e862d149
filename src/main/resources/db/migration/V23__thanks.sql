-- A thank-you lies under a key of its own among its receiver's. Who gave it stands in no row.
create table thank_you (
  id varchar(40) primary key,
  member_id varchar(40) not null,
  sealed bytea not null,
  until timestamp with time zone not null
);
create index thank_you_member on thank_you (member_id);
create index thank_you_until on thank_you (until);

-- How many there were for each line of the behaviours; no line for anything else.
create table thanks_count (
  partnership_id varchar(40) not null references partnership (id),
  line varchar(200) not null,
  waiting int not null,
  counted int not null,
  primary key (partnership_id, line)
);

-- No time of entering but its week, and no member but who signed.
create table learning (
  id varchar(40) primary key,
  partnership_id varchar(40) not null references partnership (id),
  expected text not null,
  happened text not null,
  learned text not null,
  changed text not null,
  signer_id varchar(40),
  week varchar(10) not null,
  claim_hash varchar(64) not null unique,
  shown boolean not null
);
create index learning_partnership on learning (partnership_id, week);
create index learning_signer on learning (signer_id);
