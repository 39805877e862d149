-- What a question's answers may be held against.
alter table round_item add column role varchar(10) default 'SINGLE' not null;
alter table published_item add column role varchar(10) default 'SINGLE' not null;

-- A figure beside its own earlier reading, worked out from what was published of both.
alter table published_item add column movement varchar(500);
