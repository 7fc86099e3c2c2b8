alter table invoice_lines add position integer not null default 0;
