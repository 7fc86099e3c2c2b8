CREATE TRIGGER boards_keep_is_template
BEFORE DELETE ON boards WHEN OLD.is_template = 1
BEGIN
	SELECT RAISE(ABORT, 'boards: is_template is set');
END;
