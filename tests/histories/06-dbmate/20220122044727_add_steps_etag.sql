-- migrate:up
alter table steps add etag text;

-- migrate:down
alter table steps drop column etag;
