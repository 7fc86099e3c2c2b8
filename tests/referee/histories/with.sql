-- WITH tables, used or not, whole or broken: what ALTER TABLE knows of them, and so rewrites.
CREATE TABLE t (a, b);
CREATE TABLE u (c, d);
CREATE VIRTUAL TABLE f USING fts5(x);
-- a used one is read as a copy; what is rewritten is found when it is looked at by itself, where nothing stands around it
CREATE TRIGGER copied AFTER UPDATE ON t BEGIN
  SELECT (WITH w AS (SELECT a, b FROM t INTERSECT SELECT c, c), u AS (VALUES (nothing)) SELECT "a IN t" FROM w) FROM u;
END;
ALTER TABLE t RENAME b TO bb;
DROP TRIGGER copied;
-- the first failure ends what is known of names; tables of the outermost FROM are found on
CREATE VIEW later AS WITH x AS (SELECT rank, "f"), y AS (SELECT (SELECT a FROM t)), z AS (SELECT 1 FROM t) SELECT * FROM f;
ALTER TABLE t RENAME TO t2;
ALTER TABLE t2 RENAME TO t;
DROP VIEW later;
CREATE TRIGGER mixed AFTER DELETE ON t BEGIN WITH t2 AS (SELECT missing), y AS (SELECT t.a FROM t) SELECT * FROM f; END;
ALTER TABLE t RENAME TO t2;
ALTER TABLE t2 RENAME TO t;
DROP TRIGGER mixed;
-- the later terms of a compound come before the earlier ones
CREATE VIEW terms AS WITH w AS (SELECT missing UNION SELECT "u2"), v AS (SELECT "u3" UNION SELECT missing) SELECT * FROM u;
ALTER TABLE u RENAME c TO cc;
DROP VIEW terms;
-- behind what fails inside a call or IS NULL the expression is gone through to its end
CREATE VIEW calls AS SELECT 1 FROM (WITH w AS (SELECT x.d FROM t JOIN u x ON CAST(CAST((c5) AS) -> d * t.a AS)) SELECT "r1");
ALTER TABLE t RENAME TO t2;
ALTER TABLE t2 RENAME TO t;
DROP VIEW calls;
CREATE TRIGGER nulls AFTER INSERT ON t BEGIN
  WITH w AS (SELECT CAST(unlikely NOT NULL IS x.d BETWEEN "a b" AND no AS) FROM u x), v AS (SELECT "c d") SELECT d FROM u;
END;
CREATE TABLE other (k);
ALTER TABLE other RENAME k TO kk;
DROP TRIGGER nulls;
ALTER TABLE u RENAME cc TO c;
-- one in one: the inner WITH sees the outer one; that of a query sees nothing of what is around it
CREATE TRIGGER inner AFTER UPDATE ON t BEGIN
  WITH w AS (WITH v AS (SELECT replace(1, a) FROM t) SELECT a) SELECT "a";
END;
ALTER TABLE t RENAME TO t2;
ALTER TABLE t2 RENAME TO t;
DROP TRIGGER inner;
CREATE VIEW around AS WITH w AS (SELECT a x FROM t) SELECT (WITH v AS (SELECT w.x, t.bb FROM w, t) SELECT x FROM v) FROM t;
ALTER TABLE t RENAME TO t2;
ALTER TABLE t RENAME bb TO b;
ALTER TABLE t2 RENAME bb TO b;
DROP VIEW around;
-- arguments of a table-valued function
CREATE VIEW arguments AS SELECT "binary" FROM json_each((WITH w AS (SELECT "key") SELECT 't6'));
ALTER TABLE u RENAME c TO cc;
DROP VIEW arguments;
-- what a WITH table names beside its own depends on where it is read
CREATE TABLE v (k);
CREATE VIEW tied AS WITH w AS (SELECT k r FROM u) SELECT (SELECT r FROM w LIMIT 1) FROM v;
SELECT * FROM tied;
ALTER TABLE v RENAME k TO kk;
DROP VIEW tied;
-- where it may be read while it is made, it goes before one of its name inside
CREATE VIEW shadowed AS WITH w (k0, k1) AS (WITH w AS (SELECT value FROM json_each) SELECT value, value FROM w UNION SELECT k0, k1 FROM w)
  SELECT k0 FROM w;
DROP VIEW shadowed;
-- "x" that only a WITH by itself takes for a string; and one that is a column in a join in parentheses
CREATE TABLE strings (c2);
CREATE VIEW quoted AS SELECT CAST((WITH w AS (SELECT "c2") SELECT c2) AS TEXT) FROM strings;
ALTER TABLE u RENAME cc TO c;
DROP VIEW quoted;
CREATE TRIGGER joined AFTER DELETE ON strings BEGIN
  SELECT 1 FROM strings JOIN ((SELECT "r0"), u) WHERE "r0";
END;
ALTER TABLE u RENAME c TO cc;
