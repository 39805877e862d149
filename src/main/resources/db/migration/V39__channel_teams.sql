-- The teams that shared a channel when it was listed last, so that it is seen when one is gone.
alter table channel add column teams text;
