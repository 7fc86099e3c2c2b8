alter table clients add column origin text;
