alter table round_item add column scale varchar(2000);
update round_item set scale = '{"points":[],"skip":{"word":"","shortForm":""}}' where kind = 'OPEN';
update round_item set scale = '{"points":[{"word":"Not at all","shortForm":"Not at all"},{"word":"A little","shortForm":"A little"},{"word":"Partly","shortForm":"Partly"},{"word":"Mostly","shortForm":"Mostly"},{"word":"Completely","shortForm":"Completely"}],"skip":{"word":"Can''t say from where I sit","shortForm":"Can''t say"}}' where kind <> 'OPEN';
alter table round_item alter column scale set not null;

alter table published_item add column scale varchar(2000);
update published_item set scale = '{"points":[{"word":"Not at all","shortForm":"Not at all"},{"word":"A little","shortForm":"A little"},{"word":"Partly","shortForm":"Partly"},{"word":"Mostly","shortForm":"Mostly"},{"word":"Completely","shortForm":"Completely"}],"skip":{"word":"Can''t say from where I sit","shortForm":"Can''t say"}}';
alter table published_item alter column scale set not null;

create table published_prompt (
  round_id varchar(40) not null references published_round (round_id),
  place int not null,
  item_id varchar(40) not null,
  prompt varchar(1000) not null,
  some_not_quoted boolean not null,
  primary key (round_id, place)
);
insert into published_prompt (round_id, place, item_id, prompt, some_not_quoted)
select round_id, 0, 'words', prompt, some_not_quoted from published_round where prompt is not null;

alter table quote add column item_id varchar(40);
update quote set item_id = 'words';
alter table quote alter column item_id set not null;

alter table published_round drop column prompt;
alter table published_round drop column some_not_quoted;
