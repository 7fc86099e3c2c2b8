create view invoices_overview_totals as select remark, count(*) as total from invoices_overview group by remark;
