create view unread_entries as
select subscriptions.reader_id, entries.id, entries.feed_id, entries.title, entries.url, entries.published_at
from subscriptions
join entries on entries.feed_id = subscriptions.feed_id and entries.published_at >= subscriptions.since
left join marks on marks.reader_id = subscriptions.reader_id and marks.entry_id = entries.id
where marks.read_at is null;

create view unread_counts as
select reader_id, feed_id, count(*) as unread, max(published_at) as newest_at
from unread_entries
group by reader_id, feed_id;
