CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT);
CREATE VIRTUAL TABLE narrowed USING fts5(title);
CREATE VIRTUAL TABLE moved USING fts5(body, content='notes', content_rowid='id');
CREATE VIRTUAL TABLE bare USING fts5(body, content='', prefix='2');
