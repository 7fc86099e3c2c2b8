CREATE VIRTUAL TABLE members_search USING fts5(email_address, name, role, content = 'members', content_rowid = 'id');

CREATE TRIGGER members_search_insert AFTER INSERT ON members
BEGIN
	INSERT INTO members_search (rowid, email_address, name, role) VALUES (NEW.id, NEW.email_address, NEW.name, NEW.role);
END;

CREATE TRIGGER members_search_delete AFTER DELETE ON members
BEGIN
	INSERT INTO members_search (members_search, rowid, email_address, name, role) VALUES ('delete', OLD.id, OLD.email_address, OLD.name, OLD.role);
END;

CREATE TRIGGER members_search_update AFTER UPDATE ON members
BEGIN
	INSERT INTO members_search (members_search, rowid, email_address, name, role) VALUES ('delete', OLD.id, OLD.email_address, OLD.name, OLD.role);
	INSERT INTO members_search (rowid, email_address, name, role) VALUES (NEW.id, NEW.email_address, NEW.name, NEW.role);
END;

CREATE TABLE temp_checklists (
	id INTEGER PRIMARY KEY,
	title TEXT NOT NULL CHECK (length(title) < 4096),
	position REAL,
	card_id INTEGER NOT NULL REFERENCES cards (id) ON DELETE RESTRICT
);

INSERT INTO temp_checklists (id, title, position, card_id)
SELECT id, title, position, card_id FROM checklists;

DROP TABLE checklists;

ALTER TABLE temp_checklists RENAME TO checklists;
