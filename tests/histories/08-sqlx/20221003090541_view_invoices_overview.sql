create view invoices_overview as
select clients.name, clients.remark, count(*) as n
from clients
left join invoices on invoices.client_id = clients.id
group by clients.id;

create trigger clients_keep_is_archived
before delete on clients when old.is_archived = 1
BEGIN
    select raise(abort, 'clients: is_archived is set');
END;
