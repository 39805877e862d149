alter table opera add column began_at timestamp with time zone;
alter table opera add column remind_at timestamp with time zone;
alter table opera add column ballot varchar(20) default 'BACK' not null;
alter table opera add column invited varchar(300) default '' not null;

alter table opera_idea add column same_as varchar(40);

create table opera_same (
  id varchar(40) primary key,
  opera_id varchar(40) not null,
  into_id varchar(40) not null,
  other_id varchar(40) not null,
  number int not null,
  settled varchar(20)
);
create index opera_same_opera on opera_same (opera_id, number);

create table opera_apart (
  partnership_id varchar(40) not null,
  one_id varchar(40) not null,
  other_id varchar(40) not null,
  primary key (partnership_id, one_id, other_id)
);
