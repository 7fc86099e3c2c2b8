-- A view's list of names that does not fit its SELECT: it has these columns until it is read.
CREATE TABLE t (a, b);
CREATE VIEW wide (x, y, z) AS SELECT a, b FROM t;
CREATE VIEW narrow (x) AS SELECT * FROM t;
CREATE VIEW reads AS SELECT x FROM wide;
SELECT * FROM reads;
SELECT x FROM narrow;
CREATE TRIGGER copies AFTER INSERT ON t BEGIN INSERT INTO t SELECT x, 1 FROM narrow; END;
INSERT INTO t VALUES (1, 2);
CREATE TRIGGER instead INSTEAD OF INSERT ON wide BEGIN SELECT new.x, new.z; END;
ALTER TABLE t RENAME TO u;
ALTER TABLE u RENAME a TO c;
ALTER TABLE u ADD d;
CREATE TABLE made AS SELECT * FROM reads;
-- The same of a WITH table counts when it is used.
CREATE VIEW unused AS WITH k (x) AS (SELECT c, b FROM u) SELECT 1;
ALTER TABLE u RENAME TO v;
SELECT * FROM unused;
CREATE VIEW used AS WITH k (x) AS (SELECT c, b FROM v) SELECT x FROM k;
ALTER TABLE v RENAME TO w;
DROP VIEW used;
-- INDEXED BY: what is not there any more.
CREATE INDEX i ON v (c);
CREATE VIEW by_index AS SELECT c FROM v INDEXED BY i WHERE c > 5;
CREATE VIEW beyond AS SELECT * FROM by_index;
DROP INDEX i;
ALTER TABLE v RENAME TO w;
CREATE INDEX i ON v (b);
ALTER TABLE v RENAME TO w;
CREATE VIEW twice (x, x, "x:1") AS SELECT 1;
