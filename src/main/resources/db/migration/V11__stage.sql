create table stage (
  partnership_id varchar(40) primary key references partnership (id),
  stage varchar(12) not null,
  since timestamp with time zone not null,
  opening_used int not null
);

create table stage_proposal (
  id varchar(40) primary key,
  partnership_id varchar(40) not null references partnership (id),
  stage varchar(12) not null,
  by_app boolean not null,
  proposed_at timestamp with time zone not null,
  decides_at timestamp with time zone not null,
  state varchar(10) not null
);
create index stage_proposal_state on stage_proposal (state, decides_at);
create index stage_proposal_partnership on stage_proposal (partnership_id, proposed_at);
