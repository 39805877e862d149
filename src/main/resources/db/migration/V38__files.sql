-- What goes along with a message: a picture of its charts, or a file.
alter table outbox add column enclosure varchar(400);

-- Whether the summary shows its charts as pictures.
alter table digest_run add column as_picture boolean default false not null;
