-- Full-text search over the audit log. The text stays in audit_logs (external content); the index
-- holds no second copy.
CREATE VIRTUAL TABLE audit_search USING fts5(action, details, content = 'audit_logs', content_rowid = 'id');

INSERT INTO audit_search (audit_search) VALUES ('rebuild');

-- audit_logs is append-only: no trigger for updates is needed.
CREATE TRIGGER audit_search_insert
AFTER INSERT ON audit_logs
BEGIN
  INSERT INTO audit_search (rowid, action, details) VALUES (NEW.id, NEW.action, NEW.details);
END;

-- The retention job deletes what is older than a year.
CREATE TRIGGER audit_search_delete
AFTER DELETE ON audit_logs
BEGIN
  INSERT INTO audit_search (audit_search, rowid, action, details) VALUES ('delete', OLD.id, OLD.action, OLD.details);
END;
