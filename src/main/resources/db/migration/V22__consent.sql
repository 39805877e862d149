-- What is put before all members, whatever it is about; suggested stages were the first of it.
create table proposal (
  id varchar(40) primary key,
  partnership_id varchar(40) not null references partnership (id),
  matter varchar(20) not null,
  content text not null,
  by_app boolean not null,
  proposed_at timestamp with time zone not null,
  decides_at timestamp with time zone not null,
  state varchar(10) not null
);
create index proposal_state on proposal (matter, state, decides_at);
create index proposal_partnership on proposal (partnership_id, matter, decides_at);

insert into proposal (id, partnership_id, matter, content, by_app, proposed_at, decides_at, state)
select id, partnership_id, 'stage', stage, by_app, proposed_at, decides_at, state
from stage_proposal;
drop table stage_proposal;

-- The purpose that holds; the partnership's own is a draft while it reads otherwise.
create table agreed_purpose (
  partnership_id varchar(40) primary key references partnership (id),
  purpose varchar(500) not null
);
