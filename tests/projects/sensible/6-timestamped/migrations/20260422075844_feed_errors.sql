alter table feeds add column last_error text;
alter table feeds rename column failures to failures_in_a_row;

create view broken_feeds as
select id, url, failures_in_a_row, last_error, polled_at
from feeds
where failures_in_a_row >= 5
order by failures_in_a_row desc;
