-- From from.sql to to.sql, made by `mig diff --sql`.

DROP INDEX search_bodies;

CREATE VIRTUAL TABLE names USING fts5(name);

-- search is made anew
CREATE TABLE search_old AS SELECT rowid AS old_rowid, body FROM search;
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5(body, tokenize = porter);
INSERT INTO search (rowid, body) SELECT old_rowid, body FROM search_old;
DROP TABLE search_old;
CREATE INDEX search_bodies ON search_content(c0);
CREATE INDEX names_sizes ON names_docsize(sz);
