-- From from.sql to to.sql, made by `mig diff --sql`.

DROP VIEW texts;

-- found is made anew
DROP TABLE found;
CREATE VIRTUAL TABLE found USING fts5(body, content='texts', content_rowid='id', prefix='2');

CREATE VIEW texts AS SELECT id, upper(body) AS body FROM notes;
INSERT INTO found(found) VALUES ('rebuild');
