CREATE VIRTUAL TABLE identity_checks_search USING fts5(jti, action, ip, content = 'identity_checks', content_rowid = 'id');

CREATE TRIGGER identity_checks_search_insert AFTER INSERT ON identity_checks
BEGIN
    INSERT INTO identity_checks_search (rowid, jti, action, ip) VALUES (NEW.id, NEW.jti, NEW.action, NEW.ip);
END;

CREATE TRIGGER identity_checks_search_delete AFTER DELETE ON identity_checks
BEGIN
    INSERT INTO identity_checks_search (identity_checks_search, rowid, jti, action, ip) VALUES ('delete', OLD.id, OLD.jti, OLD.action, OLD.ip);
END;

CREATE TRIGGER identity_checks_search_update AFTER UPDATE ON identity_checks
BEGIN
    INSERT INTO identity_checks_search (identity_checks_search, rowid, jti, action, ip) VALUES ('delete', OLD.id, OLD.jti, OLD.action, OLD.ip);
    INSERT INTO identity_checks_search (rowid, jti, action, ip) VALUES (NEW.id, NEW.jti, NEW.action, NEW.ip);
END;

ALTER TABLE attempts RENAME COLUMN kind TO category;
