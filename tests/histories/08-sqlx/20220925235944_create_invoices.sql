create table invoices (
    id integer primary key,
    number text not null unique,
    issued_on text,
    due_on text,
    total_cents integer not null default 0,
    client_id integer not null references clients (id) on delete no action
) strict;

create index idx_invoices_client_id on invoices (client_id);
