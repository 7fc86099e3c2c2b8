alter table invoices drop column total_cents;

create view public_entries as
select is_billable, ended_at, id, begun_at
from entries
where is_billable is not null
order by is_billable;
