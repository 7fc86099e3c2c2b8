CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT);
CREATE VIRTUAL TABLE found USING fts5(body, content='notes', content_rowid='id');
CREATE TRIGGER notes_deleted AFTER DELETE ON notes BEGIN
  INSERT INTO found(found, rowid, body) VALUES ('delete', OLD.id, OLD.body);
END;
