ALTER TABLE subscriptions ADD meta TEXT;

ALTER TABLE comments ADD COLUMN body_length INTEGER GENERATED ALWAYS AS (length(body)) VIRTUAL;

CREATE VIRTUAL TABLE invites_search USING fts5(code, role, content = 'invites', content_rowid = 'id');

CREATE TRIGGER invites_search_insert
AFTER INSERT ON invites
BEGIN
	INSERT INTO invites_search (rowid, code, role) VALUES (NEW.id, NEW.code, NEW.role);
END;

CREATE TRIGGER invites_search_delete
AFTER DELETE ON invites
BEGIN
	INSERT INTO invites_search (invites_search, rowid, code, role) VALUES ('delete', OLD.id, OLD.code, OLD.role);
END;

CREATE TRIGGER invites_search_update
AFTER UPDATE ON invites
BEGIN
	INSERT INTO invites_search (invites_search, rowid, code, role) VALUES ('delete', OLD.id, OLD.code, OLD.role);
	INSERT INTO invites_search (rowid, code, role) VALUES (NEW.id, NEW.code, NEW.role);
END;
