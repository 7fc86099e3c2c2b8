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
