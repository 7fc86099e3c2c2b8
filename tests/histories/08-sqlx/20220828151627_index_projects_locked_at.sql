create index idx_projects_locked_at_created_at on projects (locked_at, created_at) where budget_minutes is not null;

alter table entries add column primary_invoice_id integer references invoices (id) on delete set null;

create index idx_entries_primary_invoice_id on entries (primary_invoice_id);
