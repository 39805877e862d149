create table kept_key (
  name varchar(100) primary key,
  bytes bytea not null,
  destroyed boolean not null
);

-- Whoever makes a key holds this one row, so that two who make the same one make one.
create table key_turn (
  id int primary key
);
insert into key_turn (id) values (1);
