-- What wild histories of renames showed.
CREATE TABLE t (temp);
CREATE TABLE u (u, w);
CREATE TABLE p (x);
-- two terms of one name: the star's name is the last one's
CREATE VIEW stars AS SELECT "T".* FROM t JOIN json_each t;
CREATE VIEW stars2 AS SELECT t.* FROM p AS t JOIN t;
CREATE VIEW stars3 AS SELECT t.* FROM t JOIN p AS t;
ALTER TABLE t RENAME TO first;
ALTER TABLE first RENAME TO t;
-- the first term of FROM in parentheses keeps its alias, beside the target of an UPDATE, too
CREATE TRIGGER r AFTER DELETE ON u BEGIN UPDATE u SET u = U FROM (json_each new) WHERE new.id; END;
ALTER TABLE u RENAME w TO x;
DROP TRIGGER r;
CREATE TRIGGER r AFTER DELETE ON u BEGIN UPDATE u SET u = q.x FROM (p AS q) WHERE q.x; END;
ALTER TABLE p RENAME x TO y;
DELETE FROM u;
DROP TRIGGER r;
CREATE TRIGGER r AFTER DELETE ON u BEGIN UPDATE u SET u = U FROM (p AS q) WHERE p.y; END;
ALTER TABLE u RENAME x TO w;
DROP TRIGGER r;
UPDATE u SET u = q.y FROM (p AS q);
UPDATE u SET u = p.y FROM (p AS q);
CREATE TRIGGER r AFTER DELETE ON u BEGIN UPDATE u SET u = U FROM p, (p AS q) WHERE q.y; END;
ALTER TABLE u RENAME x TO w;
DROP TRIGGER r;
-- terms of a compound in a WITH that nothing reads are held against each other once the names of the left one are known
CREATE TABLE m (old, temp);
CREATE TRIGGER r INSERT ON t BEGIN
  WITH rows AS (SELECT "e" FROM json_each() EXCEPT SELECT * FROM m), b AS (SELECT (new)) SELECT "e"; UPDATE m SET temp = "f"; END;
ALTER TABLE t RENAME temp TO e;
ALTER TABLE t RENAME e TO temp;
DROP TRIGGER r;
CREATE TRIGGER r INSERT ON t BEGIN
  WITH w AS (SELECT temp FROM t EXCEPT SELECT temp, 1 FROM t EXCEPT SELECT temp, 2 FROM t) SELECT 1;
  WITH w AS (SELECT temp FROM t EXCEPT SELECT temp FROM t EXCEPT SELECT temp, 2 FROM t) SELECT 1;
  WITH w AS (SELECT temp, 3 FROM t EXCEPT SELECT temp FROM t EXCEPT SELECT temp, 2 FROM t) SELECT 1; END;
ALTER TABLE t RENAME temp TO e;
