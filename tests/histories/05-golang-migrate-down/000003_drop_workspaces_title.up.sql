ALTER TABLE workspaces DROP COLUMN title;

CREATE TRIGGER members_keep_is_guest
BEFORE DELETE ON members WHEN OLD.is_guest = 1
BEGIN
	SELECT RAISE(ABORT, 'members: is_guest is set');
END;
