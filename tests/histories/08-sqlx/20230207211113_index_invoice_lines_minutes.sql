create index idx_invoice_lines_minutes on invoice_lines (minutes);

alter table entries add column is_billable integer not null default 0 check (is_billable IN (0, 1));
