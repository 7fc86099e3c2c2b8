create table invoices (
    id integer primary key,
    number text not null unique,
    issued_on text,
    due_on text,
    total_cents integer not null default 0,
    customers_of_our_id integer not null references customers_of_ours (id) on delete cascade
) strict;

create index idx_invoices_customers_of_our_id on invoices (customers_of_our_id);
