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
-- IF NOT EXISTS and one that is there: what is wrong in the text is not looked for, but for what the parser finds
CREATE VIEW there AS SELECT 1;
CREATE VIEW IF NOT EXISTS there AS SELECT 1 FROM temp.nothing;
CREATE VIEW IF NOT EXISTS there AS SELECT ?1;
CREATE TABLE for_there (a);
CREATE TRIGGER there AFTER INSERT ON for_there BEGIN SELECT 1; END;
CREATE TRIGGER IF NOT EXISTS there AFTER INSERT ON for_there BEGIN SELECT ?1 FROM temp.nothing; END;
CREATE TRIGGER IF NOT EXISTS there AFTER INSERT ON for_there BEGIN SELECT sum(DISTINCT a) OVER () FROM for_there; END;
-- SELECT * names each column with its table where ALTER TABLE looks at it
CREATE TABLE left_one (c0);
CREATE TABLE right_one (c0);
CREATE VIEW full_join AS SELECT * FROM left_one FULL JOIN right_one USING (c0) JOIN right_one again;
ALTER TABLE left_one RENAME TO left_two;
