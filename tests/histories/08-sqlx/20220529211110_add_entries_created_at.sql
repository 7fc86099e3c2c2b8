alter table entries add column created_at text;
