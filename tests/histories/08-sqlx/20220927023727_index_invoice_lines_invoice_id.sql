create index idx_invoice_lines_invoice_id_entry_id on invoice_lines (invoice_id, entry_id);
