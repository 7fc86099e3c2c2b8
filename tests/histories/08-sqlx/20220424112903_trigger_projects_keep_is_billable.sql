create trigger projects_keep_is_billable
before delete on projects when old.is_billable = 1
BEGIN
    select raise(abort, 'projects: is_billable is set');
END;
