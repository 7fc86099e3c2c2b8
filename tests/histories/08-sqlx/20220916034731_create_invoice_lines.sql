create table invoice_lines (
    id integer primary key,
    description text not null,
    minutes integer not null default 0,
    cents integer not null default 0,
    invoice_id integer not null references invoices (id) on delete cascade,
    entry_id integer references entries (id) on delete set null
) strict;

alter table people add column created_at text;

alter table tags add etag text;
