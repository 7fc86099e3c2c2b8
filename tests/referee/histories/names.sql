CREATE TABLE t (a, b);
CREATE VIEW comments AS SELECT a + b /* x */ , a /* y */, 1 /*z*/ FROM t;
CREATE VIEW truth AS SELECT TRUE, FALSE COLLATE nocase, "a b" FROM t;
CREATE VIEW strings AS SELECT s."a b", s.column2 FROM (SELECT "a b", TRUE COLLATE nocase FROM t) AS s;
CREATE VIEW likes AS SELECT a FROM (SELECT likely(a COLLATE nocase) FROM t);
CREATE VIEW groups AS SELECT * FROM t JOIN (t AS x, t AS y) USING (a);
CREATE VIEW schemas AS SELECT main.s.a FROM (SELECT a FROM t) AS s;
CREATE VIEW twice AS WITH w AS (SELECT 1), w AS (SELECT 2) SELECT * FROM w;
CREATE VIEW windows AS SELECT count(DISTINCT a) OVER () FROM t;
CREATE VIEW counts AS SELECT a IN t FROM t;
CREATE VIEW uncounted AS SELECT total(a) FROM t WHERE total(a);
CREATE VIEW unknown AS SELECT a FROM t WHERE nosuch(a);
CREATE VIEW raises AS SELECT a, RAISE(ABORT, 'no') FROM t;
SELECT a FROM t GROUP BY -7;
SELECT a FROM t ORDER BY 0x9;
SELECT a FROM t ORDER BY +1;
INSERT INTO t (a, b) DEFAULT VALUES;
ALTER TABLE t RENAME b TO c;
DROP VIEW uncounted;
DROP VIEW unknown;
DROP VIEW schemas;
DROP VIEW twice;
ALTER TABLE t RENAME b TO c;
-- types that begin with a quoted name, keys that name columns twice
create table quoted_types(a ""(10), b "", c "a"INT, d 'a''b't, e "odd type"(1, 2), f [a](10), g `x`);
create table of_casts as select cast(1 as "") p, cast(1 as "b"TEXT) q, cast(1 as) r;
create table double_key(a, b, c, d, primary key(a, B, b, a, b, c, d));
create table double_key2(a, b, c, d, primary key(a, B, b, a, b, c, d)) without rowid;
-- RAISE in a table: some are made, though nothing can be inserted
create table raises(a check(raise(ignore)), c as (raise(fail, 'x')) stored);
create index on_raise on raises(raise(ignore));
alter table raises add column d as (raise(ignore));
alter table raises rename a to b2;
create table raises2(a, b as (raise(ignore)));
create table raises3(a default (raise(ignore)));
-- in FROM a name in VALUES names its column
CREATE VIEW named_values AS SELECT * FROM (VALUES ("a b", 'c', 1 + 2));
CREATE VIEW plain_values AS VALUES ("a b", 'c');
CREATE TABLE of_values AS SELECT * FROM (VALUES ("a b" COLLATE NOCASE, (("d"))));
