alter table entry_tags add column external_ref text;
