-- migrate:up
alter table steps add column origin text;

-- migrate:down
alter table steps drop column origin;
