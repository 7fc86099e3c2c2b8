CREATE TRIGGER workspaces_keep_hidden
BEFORE DELETE ON workspaces WHEN OLD.hidden = 1
BEGIN
	SELECT RAISE(ABORT, 'workspaces: hidden is set');
END;

ALTER TABLE columns_of_board RENAME COLUMN title TO heading;

CREATE TRIGGER checklist_items_keep_is_checked
BEFORE DELETE ON checklist_items WHEN OLD.is_checked = 1
BEGIN
	SELECT RAISE(ABORT, 'checklist_items: is_checked is set');
END;
