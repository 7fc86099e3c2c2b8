-- More of what wild histories showed.
CREATE TABLE u (q, a);
CREATE TABLE p (x);
-- an alias called excluded is no upsert's
CREATE VIEW e1 AS SELECT excluded.* FROM u AS excluded;
CREATE VIEW e2 AS SELECT excluded.q FROM u AS excluded JOIN u;
CREATE TRIGGER e3 AFTER INSERT ON p BEGIN INSERT INTO u VALUES (1, 2) ON CONFLICT DO UPDATE SET q = excluded.a; END;
ALTER TABLE u RENAME TO rank;
ALTER TABLE rank RENAME TO u;
DROP VIEW e1;
DROP VIEW e2;
DROP TRIGGER e3;
-- names of windows are compared with their quotes
CREATE VIEW w1 AS SELECT rank() OVER "c" FROM u WINDOW `c` AS ();
CREATE VIEW w2 AS SELECT rank() OVER "c" FROM u WINDOW "C" AS ();
CREATE VIEW w3 AS SELECT rank() OVER (c ORDER BY q) FROM u WINDOW "c" AS ();
SELECT rank() OVER "c" FROM u WINDOW c AS ();
SELECT rank() OVER [c] FROM u WINDOW c AS (), [c] AS (ORDER BY q);
SELECT 1 FROM u WINDOW a AS (), b AS ("a" ORDER BY q);
SELECT 1 FROM u WINDOW "a" AS (), b AS ("a" ORDER BY q);
DROP VIEW w1;
DROP VIEW w3;
-- ORDER BY of a compound sees nothing around it
SELECT (SELECT q INTERSECT SELECT a ORDER BY q) FROM u;
SELECT (SELECT q INTERSECT SELECT a ORDER BY 1) FROM u;
SELECT (SELECT v.q FROM u AS v INTERSECT SELECT a ORDER BY q) FROM u;
-- a table-valued function is in "main", too
CREATE TABLE j (id, b);
SELECT * FROM j AS t, json_each AS t;
SELECT * FROM u AS t, json_each AS t;
SELECT * FROM j AS t, (SELECT 1 AS id) AS t;
SELECT * FROM (SELECT 1 AS id) AS t, (SELECT 1 AS id) AS t;
-- what is wrong in a function's arguments is no matter of the join, and IN looks for its table first
CREATE TRIGGER r UPDATE ON u BEGIN
  SELECT "rows"; WITH b AS (SELECT (SELECT "q" FROM u) FROM json_each(nosuch)) SELECT (SELECT q FROM u); END;
ALTER TABLE u RENAME TO v;
ALTER TABLE v RENAME q TO z;
ALTER TABLE v RENAME TO u;
ALTER TABLE u RENAME z TO q;
DROP TRIGGER r;
CREATE TRIGGER r UPDATE ON u BEGIN WITH y AS (SELECT ("new") IN nosuch) VALUES ("new"); END;
ALTER TABLE u RENAME q TO z;
DROP TRIGGER r;
-- a string that is all of an index's term stops every RENAME COLUMN, also the one that would bring that column
CREATE TABLE s (a, b);
CREATE INDEX s1 ON s ("z");
ALTER TABLE s RENAME a TO c;
ALTER TABLE s RENAME a TO z;
ALTER TABLE s RENAME a TO Z;
DROP INDEX s1;
CREATE INDEX s1 ON s ("z" || a, "z" COLLATE nocase COLLATE binary) WHERE "z" > 1;
ALTER TABLE s RENAME a TO z;
-- what FULL JOIN … USING joins is no column, of a table with itself, too
CREATE TABLE f (a, b);
CREATE TABLE g (a, c);
CREATE VIEW full1 AS SELECT a FROM f FULL JOIN f USING (a);
ALTER TABLE f RENAME a TO x;
ALTER TABLE f RENAME TO f2;
ALTER TABLE f2 RENAME TO f;
PRAGMA legacy_alter_table = ON;
CREATE VIEW full2 AS SELECT f.a FROM f FULL JOIN f USING (a);
CREATE VIEW full3 AS SELECT a, f.a, g.a FROM f FULL JOIN g USING (a) WHERE f.a > 1;
CREATE VIEW full4 AS SELECT a, f.a FROM f RIGHT JOIN g USING (a);
ALTER TABLE f RENAME a TO x;
