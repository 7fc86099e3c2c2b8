CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT);
CREATE VIEW broken AS SELECT id, body FROM gone;
CREATE VIRTUAL TABLE over_nothing USING fts5(body, content='broken', content_rowid='id');
CREATE VIRTUAL TABLE other_columns USING fts5(title, content='notes', content_rowid='id');
CREATE VIRTUAL TABLE other_key USING fts5(body, content='notes', content_rowid='number');
CREATE VIRTUAL TABLE readable USING fts5(body, content='notes', content_rowid='id');
