-- A link by which a convener fetches what was published: only the hash of its secret is kept.
create table export_link (
  hash varchar(64) primary key,
  partnership_id varchar(40) not null references partnership (id),
  member_id varchar(40) not null,
  expires_at timestamp with time zone not null
);
create index export_link_member on export_link (member_id);
create index export_link_expires on export_link (expires_at);
