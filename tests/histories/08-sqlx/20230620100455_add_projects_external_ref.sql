alter table projects add external_ref text;
