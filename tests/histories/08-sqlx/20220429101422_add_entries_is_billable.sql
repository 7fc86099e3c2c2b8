alter table entries add column is_billable integer not null default 0 check (is_billable IN (0, 1));

alter table clients add column locked_at text;
