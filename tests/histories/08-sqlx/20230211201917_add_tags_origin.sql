alter table tags add origin text;
