CREATE VIRTUAL TABLE cards_search USING fts5(title, body, content = 'cards', content_rowid = 'id');

CREATE TRIGGER cards_search_insert
AFTER INSERT ON cards
BEGIN
	INSERT INTO cards_search (rowid, title, body) VALUES (NEW.id, NEW.title, NEW.body);
END;

CREATE TRIGGER cards_search_delete
AFTER DELETE ON cards
BEGIN
	INSERT INTO cards_search (cards_search, rowid, title, body) VALUES ('delete', OLD.id, OLD.title, OLD.body);
END;

CREATE TRIGGER cards_search_update
AFTER UPDATE ON cards
BEGIN
	INSERT INTO cards_search (cards_search, rowid, title, body) VALUES ('delete', OLD.id, OLD.title, OLD.body);
	INSERT INTO cards_search (rowid, title, body) VALUES (NEW.id, NEW.title, NEW.body);
END;
