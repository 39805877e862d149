-- In which language somebody reads Slack, where Slack says so.
alter table channel_person add column locale varchar(40);
