alter table projects add archived_at text;
