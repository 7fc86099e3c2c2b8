-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS notes.body: NULL becomes 'nothing'

-- notes is rebuilt: body becomes TEXT NOT NULL DEFAULT 'nothing'
CREATE TABLE notes_new (
  id INTEGER PRIMARY KEY,
  body TEXT NOT NULL DEFAULT 'nothing'
);
INSERT INTO notes_new (id, body)
SELECT id, coalesce(body, 'nothing') FROM notes;
DROP TABLE notes;
ALTER TABLE notes_new RENAME TO notes;

-- words is made anew
CREATE TABLE words_old AS SELECT rowid AS old_rowid, word FROM words;
DROP TABLE words;
CREATE VIRTUAL TABLE words USING fts5(word, tokenize='porter');
INSERT INTO words (rowid, word) SELECT old_rowid, word FROM words_old;
DROP TABLE words_old;
INSERT INTO notes_search(notes_search) VALUES ('rebuild');

CREATE TRIGGER notes_added AFTER INSERT ON notes BEGIN INSERT INTO notes_search(rowid, body) VALUES (new.id, new.body); END;
