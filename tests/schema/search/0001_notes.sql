CREATE TABLE notes(id INTEGER PRIMARY KEY, body TEXT NOT NULL);
CREATE VIRTUAL TABLE notes_search USING fts5(body, content='notes', content_rowid='id', tokenize = 'porter unicode61');
CREATE TRIGGER notes_insert AFTER INSERT ON notes BEGIN
  INSERT INTO notes_search(rowid, body) VALUES (new.id, new.body);
END;
INSERT INTO notes(body) VALUES ('first');
