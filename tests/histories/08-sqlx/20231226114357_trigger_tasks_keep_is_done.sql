create trigger tasks_keep_is_done
before delete on tasks when old.is_done = 1
BEGIN
    select raise(abort, 'tasks: is_done is set');
END;

alter table invoice_lines add column meta text;
