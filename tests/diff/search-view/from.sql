CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT);
CREATE VIEW texts AS SELECT id, body FROM notes;
CREATE VIRTUAL TABLE found USING fts5(body, content='texts', content_rowid='id');
