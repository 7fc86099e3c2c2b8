CREATE TRIGGER organizations_keep_hidden
BEFORE DELETE ON organizations WHEN OLD.hidden = 1
BEGIN
  SELECT RAISE(ABORT, 'organizations: hidden is set');
END;

ALTER TABLE devices ADD COLUMN created_at DATETIME;
