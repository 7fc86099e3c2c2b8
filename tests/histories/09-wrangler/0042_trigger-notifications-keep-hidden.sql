-- Migration number: 0042 	 2023-04-10T18:08:35.042Z
CREATE TRIGGER notifications_keep_hidden
BEFORE DELETE ON notifications WHEN OLD.hidden = 1
BEGIN
  SELECT RAISE(ABORT, 'notifications: hidden is set');
END;
