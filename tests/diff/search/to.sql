CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL DEFAULT 'nothing');
CREATE VIRTUAL TABLE notes_search USING fts5(body, content='notes', content_rowid='id');
CREATE TRIGGER notes_added AFTER INSERT ON notes BEGIN INSERT INTO notes_search(rowid, body) VALUES (new.id, new.body); END;
CREATE VIRTUAL TABLE words USING fts5(word, tokenize='porter');
