alter table tags add column checked_at text;
