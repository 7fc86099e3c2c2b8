create table invoice_lines (
    id integer primary key,
    description text not null,
    minutes integer not null default 0,
    cents integer not null default 0,
    invoice_id integer not null references invoices (id) on delete cascade,
    entry_id integer references entries (id) on delete set null
) strict;

create index idx_invoice_lines_invoice_id on invoice_lines (invoice_id);
