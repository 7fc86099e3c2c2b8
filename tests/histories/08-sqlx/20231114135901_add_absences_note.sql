alter table absences add column note text;

create unique index idx_clients_checked_at_locked_at on clients (checked_at, locked_at);

alter table entries add column summary_substr text generated always as (substr(summary, 1, 8)) virtual;
