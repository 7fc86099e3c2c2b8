-- From from.sql to to.sql, made by `mig diff --sql`.

CREATE VIRTUAL TABLE found USING fts5(body, content='notes', content_rowid='id');
INSERT INTO found(found) VALUES ('rebuild');

CREATE TRIGGER notes_deleted AFTER DELETE ON notes BEGIN
  INSERT INTO found(found, rowid, body) VALUES ('delete', OLD.id, OLD.body);
END;
