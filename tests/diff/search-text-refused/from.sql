CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT);
CREATE VIRTUAL TABLE narrowed USING fts5(title, body);
CREATE VIRTUAL TABLE moved USING fts5(body);
CREATE VIRTUAL TABLE bare USING fts5(body, content='');
CREATE VIRTUAL TABLE gone USING fts5(body, content='');
