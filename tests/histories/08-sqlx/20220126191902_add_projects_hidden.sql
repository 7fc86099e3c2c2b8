alter table projects add column hidden integer not null default 1 check (hidden IN (0, 1));
