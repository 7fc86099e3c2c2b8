-- A rebuild in two files is one all the same.
DROP VIEW v;
--<^^^^^^^^ loss/rebuild-view warning: nothing makes it again
DROP VIEW w;
CREATE TABLE stage (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
INSERT INTO stage (id, name) SELECT id, name FROM p;
