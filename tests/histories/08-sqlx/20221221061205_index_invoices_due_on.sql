create index idx_invoices_due_on on invoices (due_on);
