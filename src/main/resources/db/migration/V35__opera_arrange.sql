alter table opera add column themes_at timestamp with time zone;

alter table opera_idea add column heading_id varchar(40);
alter table opera_idea add column revived boolean default false not null;
alter table opera_idea add column parked_until timestamp with time zone;
create index opera_idea_parked on opera_idea (parked_until);

create table opera_heading (
  id varchar(40) primary key,
  opera_id varchar(40) not null,
  words varchar(80) not null,
  number int not null,
  suggested boolean not null
);
create index opera_heading_opera on opera_heading (opera_id, number);

create table opera_move (
  idea_id varchar(40) primary key,
  opera_id varchar(40) not null,
  heading_id varchar(40) not null,
  organisation_id varchar(40) not null
);
create index opera_move_opera on opera_move (opera_id);
