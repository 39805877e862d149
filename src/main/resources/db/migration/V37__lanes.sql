-- What waits in one line for one of Slack's limits; the courier takes the first of each line.
alter table outbox add column lane varchar(100) default '' not null;
update outbox set lane = case
  when operation = 'update' then installation || ':update'
  when operation = 'home' then installation || ':home'
  when operation in ('whisper', 'card') then installation || ':whisper'
  when channel_id is null then installation || ':direct'
  else installation || ':in:' || channel_id end;
create index outbox_lane on outbox (state, installation, lane, not_before, id);
