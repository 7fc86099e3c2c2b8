alter table people add origin text;
