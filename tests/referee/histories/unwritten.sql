-- Tables that are made though no row gets into them, and what is found only when code is made of an expression.
CREATE TABLE row_check (a, CHECK ((1, a)));
CREATE TABLE row_stored (a, b AS ((1, a)) STORED);
CREATE TABLE hex (a, CHECK (0x12345678901234567890));
CREATE TABLE matched (a, CHECK (a MATCH 1));
CREATE TABLE matched_stored (a, b AS (a MATCH 1));
CREATE TABLE looped (a AS (a) STORED, b);
CREATE TABLE looped_two (a AS (b) STORED, b AS (a) STORED, c);
CREATE TABLE collated (a, CHECK (a COLLATE nosuch = 1));
ALTER TABLE row_check ADD b;
ALTER TABLE row_check ADD c CHECK (c > 1);
ALTER TABLE row_stored ADD c CHECK (c > 1);
ALTER TABLE looped RENAME b TO bb;
ALTER TABLE row_check RENAME a TO aa;
CREATE TABLE t (a);
CREATE INDEX i ON t (a) WHERE a MATCH 1;
CREATE INDEX i ON t (a) WHERE (1, a) COLLATE NOCASE;
ALTER TABLE t ADD b CHECK ((1, b) COLLATE NOCASE);
ALTER TABLE t ADD b AS (a MATCH 1);
SELECT (1, 2) COLLATE NOCASE;
SELECT abs((1, 2) COLLATE NOCASE) FROM t;
-- one row is not sorted
SELECT 1 ORDER BY (1, 2);
SELECT count(*) FROM t ORDER BY (1, a);
SELECT count(*) FROM t GROUP BY a ORDER BY (1, a);
-- aggregates in UPDATE … FROM
CREATE TABLE u (b);
UPDATE t SET a = b FROM u WHERE count();
UPDATE t SET a = count(*) FROM u WHERE b = 1;
UPDATE t SET a = count(*) FROM u WHERE count();
-- a trigger that is not fired where no row can meet one that is there
CREATE TRIGGER broken UPDATE ON t WHEN nothing BEGIN SELECT 1; END;
REPLACE INTO t VALUES (1) ON CONFLICT DO UPDATE SET a = 2;
CREATE UNIQUE INDEX only_a ON t (a);
REPLACE INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET a = 2;
-- of two values for a column one counts
CREATE TABLE twice (a, b);
UPDATE twice SET a = b || (1, 2), a = 3;
UPDATE twice SET a = 3, a = b || (1, 2);
INSERT INTO twice (a, b, a) VALUES (1, 2, abs((1, 2)));
INSERT INTO twice (a, b, a) VALUES (abs((1, 2)), 2, 1);
SELECT upper((1, 2)) IN ();
CREATE TABLE kept (a, b AS (json(a) COLLATE NOCASE IN ()));
ALTER TABLE kept RENAME a TO aa;
-- 'a' is a name behind one COLLATE at most
CREATE INDEX once ON twice ('a' COLLATE NOCASE);
CREATE INDEX more ON twice ('it''s' COLLATE NOCASE COLLATE BINARY, b);
