alter table tasks add column external_ref text;
