create trigger entries_keep_is_billable
before delete on entries when old.is_billable = 1
BEGIN
    select raise(abort, 'entries: is_billable is set');
END;
