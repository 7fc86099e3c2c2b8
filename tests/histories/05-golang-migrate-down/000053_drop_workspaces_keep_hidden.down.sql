CREATE TRIGGER workspaces_keep_hidden
BEFORE DELETE ON workspaces WHEN OLD.hidden = 1
BEGIN
	SELECT RAISE(ABORT, 'workspaces: hidden is set');
END;
