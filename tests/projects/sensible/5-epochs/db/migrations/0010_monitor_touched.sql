-- The remote splitter wants BEGIN and END in capitals.
create trigger monitors_touched
after update of name, url, interval_seconds, paused, method, headers, expected_status on monitors
BEGIN
    update monitors set updated_at = unixepoch() where id = new.id;
END;
