-- migrate:up
alter table steps add origin text;

-- migrate:down
alter table steps drop column origin;
