drop index idx_invoice_lines_minutes;

alter table invoices add column origin_invoice_line_id integer references invoice_lines (id) on delete cascade;

create index idx_invoices_origin_invoice_line_id on invoices (origin_invoice_line_id);
