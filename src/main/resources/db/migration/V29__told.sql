-- What was told once: for which day an action was told of as still open, and in which summary.
alter table action add column late_day varchar(10);
alter table action add column late_edition varchar(8);

-- By name the summary that carried it, so that its correction does; and why it was taken out.
alter table learning add column edition varchar(8);
alter table learning add column reason varchar(500);

-- Thank-yous as the latest summary told of them; nobody stands in it.
create table thanks_told (
  partnership_id varchar(40) not null references partnership (id),
  line varchar(200) not null,
  edition varchar(8) not null,
  told int not null,
  primary key (partnership_id, line)
);
