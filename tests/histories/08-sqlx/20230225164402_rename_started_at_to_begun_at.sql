alter table entries rename column started_at to begun_at;

create index idx_clients_checked_at on clients (checked_at);
