alter table clients add column checked_at text;
