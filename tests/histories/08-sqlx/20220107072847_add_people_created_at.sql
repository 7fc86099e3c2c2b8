alter table people add column created_at text;
