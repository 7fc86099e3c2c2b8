CREATE TABLE songs_new (id INTEGER PRIMARY KEY, title TEXT NOT NULL CHECK (title <> ''), plays INTEGER NOT NULL DEFAULT 0);
INSERT INTO songs_new (id, title, plays) SELECT id, title, plays FROM songs;
DROP VIEW played;
DROP TABLE songs;
ALTER TABLE songs_new RENAME TO songs;
CREATE TRIGGER songs_log AFTER UPDATE OF title ON songs BEGIN INSERT INTO log (what) VALUES (NEW.title); END;
CREATE VIEW played AS SELECT id, title FROM songs WHERE plays > 0;
CREATE INDEX songs_plays ON songs (plays);
