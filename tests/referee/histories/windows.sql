-- A WINDOW that no function uses: queries look only for its tables, ALTER TABLE at all of it.
CREATE TABLE t (a, b);
CREATE VIEW column_missing AS SELECT 1 FROM t WINDOW w AS (ORDER BY nope);
SELECT * FROM column_missing;
ALTER TABLE t RENAME TO u;
DROP VIEW column_missing;
CREATE VIEW table_missing AS SELECT 1 FROM t WINDOW w AS (ORDER BY (SELECT 1 FROM nope));
ALTER TABLE t RENAME TO u;
DROP VIEW table_missing;
CREATE TRIGGER inside AFTER INSERT ON t BEGIN SELECT 1 FROM t WINDOW w AS (PARTITION BY (SELECT nope FROM t)); END;
ALTER TABLE t RENAME a TO aa;
DROP TRIGGER inside;
CREATE VIEW base AS SELECT 1 FROM t WINDOW w AS (nowhere ORDER BY b);
CREATE VIEW frame AS SELECT 1 FROM t WINDOW w AS (ROWS BETWEEN (SELECT 1 FROM nope) PRECEDING AND 2 PRECEDING);
ALTER TABLE t RENAME TO u;
ALTER TABLE u RENAME b TO bb;
-- windows that begin with one another
CREATE TABLE round_t (a, b);
CREATE VIEW round_v AS SELECT sum(a) OVER w1 FROM round_t WINDOW w1 AS (w1 ORDER BY b);
CREATE VIEW round_w AS SELECT sum(a) OVER w1 FROM round_t WINDOW w1 AS (w2 ORDER BY b), w2 AS (w1);
ALTER TABLE round_t RENAME a TO c;
DROP VIEW round_v;
DROP VIEW round_w;
