create table channel (
  id varchar(40) primary key,
  installation varchar(40) not null,
  name varchar(200) not null,
  listed_at timestamp with time zone not null
);

create table channel_person (
  channel_id varchar(40) not null,
  user_id varchar(40) not null,
  team_id varchar(40) not null,
  enterprise_id varchar(40),
  name varchar(200) not null,
  zone varchar(60),
  guest boolean not null,
  bot boolean not null,
  deleted boolean not null,
  present boolean not null,
  primary key (channel_id, user_id)
);
create index channel_person_user on channel_person (user_id);

create table channel_look (
  channel_id varchar(40) not null,
  user_id varchar(40) not null,
  installation varchar(40) not null,
  due_at timestamp with time zone not null,
  attempts int not null,
  joining boolean not null,
  primary key (channel_id, user_id)
);
create index channel_look_due on channel_look (due_at);

create table team (
  id varchar(40) primary key,
  name varchar(200) not null
);

create table partnership (
  id varchar(40) primary key,
  installation varchar(40) not null,
  name varchar(200) not null,
  purpose varchar(500) not null,
  home_channel varchar(40) not null unique,
  extra_channel varchar(40),
  zone varchar(60) not null,
  language varchar(20) not null,
  k int not null,
  digest_day varchar(10) not null,
  digest_time varchar(5) not null,
  created_at timestamp with time zone not null
);

create table organisation (
  id varchar(40) primary key,
  partnership_id varchar(40) not null references partnership (id),
  name varchar(200) not null,
  unique (partnership_id, name)
);

create table organisation_team (
  partnership_id varchar(40) not null references partnership (id),
  team_id varchar(40) not null,
  organisation_id varchar(40) not null references organisation (id),
  primary key (partnership_id, team_id)
);

create table member (
  id varchar(40) primary key,
  partnership_id varchar(40) not null references partnership (id),
  team_id varchar(40) not null,
  user_id varchar(40) not null,
  enterprise_id varchar(40),
  name varchar(200) not null,
  zone varchar(60) not null,
  guest boolean not null,
  organisation_id varchar(40) references organisation (id),
  organisation_stated boolean not null,
  active boolean not null,
  quiet_until timestamp with time zone,
  unique (partnership_id, team_id, user_id)
);
create index member_user on member (user_id);

create table convener (
  partnership_id varchar(40) not null references partnership (id),
  member_id varchar(40) not null references member (id),
  since timestamp with time zone not null,
  primary key (partnership_id, member_id)
);

create table hub (
  partnership_id varchar(40) primary key references partnership (id),
  posted int not null
);
