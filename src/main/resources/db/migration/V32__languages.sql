-- The same words in other languages, where only the delivery knows who reads them.
alter table outbox add column versions text;
