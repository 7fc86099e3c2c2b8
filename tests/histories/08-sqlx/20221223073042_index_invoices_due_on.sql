create index idx_invoices_due_on_total_cents_number on invoices (due_on, total_cents, number desc);
