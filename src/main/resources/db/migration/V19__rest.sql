create table rest (
  id varchar(60) primary key,
  partnership_id varchar(40) not null,
  why varchar(20) not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone
);
create index rest_partnership on rest (partnership_id, from_at);
