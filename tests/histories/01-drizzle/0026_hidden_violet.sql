CREATE TRIGGER `folders_keep_is_shared`
BEFORE DELETE ON `folders` WHEN OLD.`is_shared` = 1
BEGIN
	SELECT RAISE(ABORT, 'folders: is_shared is set');
END;