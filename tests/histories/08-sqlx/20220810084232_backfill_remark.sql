update customers_of_ours set remark = trim(remark) where remark is not null;

create index idx_invoices_number_due_on on invoices (number, due_on);
