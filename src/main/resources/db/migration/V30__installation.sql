create table installation (
  owner_id varchar(40) primary key,
  enterprise_id varchar(40),
  name varchar(200) not null,
  bot_user_id varchar(40) not null,
  scopes varchar(1000) not null,
  sealed_token bytea,
  token_key varchar(20),
  installed_at timestamp with time zone not null,
  gone_at timestamp with time zone,
  look_at timestamp with time zone,
  looks int not null
);
create index installation_look on installation (look_at);
create index installation_enterprise on installation (enterprise_id);

create table enterprise_workspace (
  team_id varchar(40) primary key,
  enterprise_id varchar(40) not null
);

create table install_state (
  state_hash varchar(64) primary key,
  expires_at timestamp with time zone not null
);
create index install_state_expiry on install_state (expires_at);
