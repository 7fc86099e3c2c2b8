-- A column that stands twice in a join in parentheses is one with that outside where NATURAL or USING joins the whole.
CREATE TABLE t (a, b);
CREATE TABLE u (b, c);
SELECT b FROM t NATURAL JOIN (t AS x JOIN u);
SELECT b FROM t JOIN (t AS x JOIN u) USING (b);
SELECT b FROM u JOIN (t AS x JOIN u);

-- SELECT * of two terms of one name, one of them in parentheses: no query can, but RENAME finds the one outside.
CREATE VIEW once_outside AS SELECT * FROM t, (t JOIN u);
CREATE VIEW named_inside AS SELECT * FROM t JOIN (t JOIN t AS y ON 1);
ALTER TABLE u RENAME TO w;
ALTER TABLE t RENAME TO "t t";
CREATE VIEW twice_inside AS SELECT * FROM w JOIN (w JOIN w ON 1);
ALTER TABLE w RENAME TO x;
-- what FULL JOIN … USING joins is of both sides: no ON before it may name it
CREATE TABLE full_left (k);
CREATE TABLE full_right (k);
SELECT 1 FROM (VALUES (1)) JOIN full_left ON k FULL JOIN full_right USING (k);
SELECT 1 FROM (VALUES (1)) JOIN full_left ON full_left.k FULL JOIN full_right USING (k);
SELECT 1 FROM full_left FULL JOIN full_right USING (k) LEFT JOIN (VALUES (1)) ON k;
