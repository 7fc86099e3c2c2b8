CREATE TRIGGER tenants_archive AFTER UPDATE OF deleted_at ON tenants WHEN NEW.deleted_at IS NOT NULL AND OLD.deleted_at IS NULL
BEGIN
  UPDATE members SET deleted_at = NEW.deleted_at WHERE tenant_id = NEW.id AND deleted_at IS NULL;
  UPDATE projects SET deleted_at = NEW.deleted_at WHERE tenant_id = NEW.id AND deleted_at IS NULL;
END;
CREATE TRIGGER invoices_frozen BEFORE UPDATE ON invoices WHEN OLD.state IN ('paid', 'void')
BEGIN
  SELECT RAISE(ABORT, 'a closed invoice does not change');
END;
DROP VIEW live_projects;
CREATE VIEW live_projects AS
  SELECT p.tenant_id, p.id, p.name, p.is_public, m.email AS owner_email
  FROM projects AS p JOIN members AS m ON m.tenant_id = p.tenant_id AND m.id = p.owner_id
  WHERE p.deleted_at IS NULL AND m.deleted_at IS NULL;
