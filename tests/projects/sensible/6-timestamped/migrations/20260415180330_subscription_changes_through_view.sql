-- what the settings page shows and saves
create view reader_feeds as
select subscriptions.reader_id, feeds.id as feed_id, feeds.url, feeds.title, folders.name as folder
from subscriptions
join feeds on feeds.id = subscriptions.feed_id
left join folders on folders.id = subscriptions.folder_id;

create trigger reader_feeds_unsubscribe instead of delete on reader_feeds
BEGIN
  delete from subscriptions where reader_id = old.reader_id and feed_id = old.feed_id;
END;
