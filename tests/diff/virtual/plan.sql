-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES column docs.old
-- LOSES the text of h

DROP VIEW dv;
ALTER TABLE docs DROP COLUMN old;
ALTER TABLE docs ADD COLUMN fresh TEXT;

-- f is made anew
DROP TABLE f;
CREATE VIRTUAL TABLE f USING fts5(title, body, fresh, content=docs, content_rowid=id);

-- g is made anew
CREATE TABLE g_old AS SELECT rowid AS old_rowid, title, body FROM g;
DROP TABLE g;
CREATE VIRTUAL TABLE g USING fts5(title, body, fresh, tokenize='porter');
INSERT INTO g (rowid, title, body) SELECT old_rowid, title, body FROM g_old;
DROP TABLE g_old;

-- h is made anew
DROP TABLE h;
CREATE VIRTUAL TABLE h USING fts5(title, body, content='');

-- r is made anew
CREATE TABLE r_old AS SELECT id, x0, x1 FROM r;
DROP TABLE r;
CREATE VIRTUAL TABLE r USING rtree(id, x0, x1, y0, y1);
INSERT INTO r (id, x0, x1) SELECT id, x0, x1 FROM r_old;
DROP TABLE r_old;

CREATE VIEW dv AS SELECT id, upper(title) AS title FROM docs;
INSERT INTO f(f) VALUES ('rebuild');
INSERT INTO fv(fv) VALUES ('rebuild');
