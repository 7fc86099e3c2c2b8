CREATE TABLE songs_new (id INTEGER PRIMARY KEY, title TEXT NOT NULL CHECK (title <> ''), plays INTEGER NOT NULL DEFAULT 0);
INSERT INTO songs_new (id, title, plays) SELECT id, title, plays FROM songs;
DROP TABLE songs;
ALTER TABLE songs_new RENAME TO songs;
CREATE INDEX songs_plays ON songs (plays);
