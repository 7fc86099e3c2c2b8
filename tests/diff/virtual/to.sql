CREATE TABLE docs (id INTEGER PRIMARY KEY, title TEXT, body TEXT, fresh TEXT);
CREATE VIRTUAL TABLE f USING fts5(title, body, fresh, content=docs, content_rowid=id);
CREATE VIRTUAL TABLE g USING fts5(title, body, fresh, tokenize='porter');
CREATE VIRTUAL TABLE h USING fts5(title, body, content='');
CREATE VIRTUAL TABLE r USING rtree(id, x0, x1, y0, y1);
CREATE VIEW dv AS SELECT id, upper(title) AS title FROM docs;
CREATE VIRTUAL TABLE fv USING fts5(title, content=dv, content_rowid=id);
