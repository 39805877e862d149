alter table digest_run add column settled_week varchar(8);
alter table digest_run add column silent_weeks int default 0 not null;
alter table digest_run add column silence_asked boolean default false not null;
alter table digest_run add column look_at timestamp with time zone;

-- What was posted of each ISO week; counts of presses, and nobody who pressed.
create table digest_edition (
  partnership_id varchar(40) not null references partnership (id),
  iso_week varchar(8) not null,
  number int not null,
  covered_from timestamp with time zone not null,
  covered_to timestamp with time zone not null,
  form varchar(10) not null,
  told boolean not null,
  moved boolean not null,
  asks_useful boolean not null,
  useful int not null,
  not_useful int not null,
  corrections int not null,
  primary key (partnership_id, iso_week)
);

-- One summary at most for each channel and week.
create table digest_post (
  partnership_id varchar(40) not null references partnership (id),
  iso_week varchar(8) not null,
  channel_id varchar(40) not null,
  audience varchar(10) not null,
  messages int not null,
  primary key (partnership_id, iso_week, channel_id)
);

create table reading_channel (
  partnership_id varchar(40) not null references partnership (id),
  channel_id varchar(40) not null,
  audience varchar(10) not null,
  primary key (partnership_id, channel_id)
);

create table summary_rhythm (
  partnership_id varchar(40) primary key references partnership (id),
  since timestamp with time zone not null
);

alter table heard add column edition varchar(8);
