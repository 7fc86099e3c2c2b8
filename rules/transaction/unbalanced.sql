-- transaction/unbalanced  error
-- title: A transaction that does not fit together
-- why: BEGIN without COMMIT leaves the connection inside a transaction; COMMIT without BEGIN, a second BEGIN and
--   changes outside fail or are not covered. So is a BEGIN in a file that dbmate, goose, drizzle and their like run in a
--   transaction of their own.
-- source: https://sqlite.org/lang_transaction.html, https://sqlite.org/pragma.html#pragma_foreign_keys
-- target: sqlite
-- bad:
--   ==> settings target=sqlite transactions=explicit
--   BEGIN;
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
-- bad:
--   ==> settings target=sqlite transactions=explicit
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   COMMIT;
-- bad:
--   ==> settings target=sqlite transactions=explicit
--   BEGIN;
--   PRAGMA foreign_keys=OFF;
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   COMMIT;
-- good:
--   ==> settings target=sqlite transactions=explicit
--   PRAGMA foreign_keys=OFF;
--   BEGIN;
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   COMMIT;
--   PRAGMA foreign_keys=ON;
-- bad:
--   ==> settings target=sqlite transactions=explicit
--   -- migrate:up
--   BEGIN;
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   COMMIT;
-- bad:
--   ==> settings target=sqlite transactions=explicit
--   -- +goose Up
--   PRAGMA foreign_keys=OFF;
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
-- bad:
--   ==> settings target=sqlite transactions=explicit
--   BEGIN;
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   VACUUM;
--   COMMIT;
-- bad:
--   ==> settings target=sqlite transactions=explicit
--   -- migrate:up
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   VACUUM;
-- bad:
--   ==> settings target=sqlite transactions=explicit
--   -- +goose Up
--   PRAGMA synchronous = NORMAL;
-- good:
--   ==> settings target=sqlite transactions=explicit
--   PRAGMA synchronous = NORMAL;
--   BEGIN;
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   COMMIT;
--   VACUUM;
-- good:
--   ==> settings target=sqlite transactions=explicit
--   -- migrate:up transaction:false
--   PRAGMA foreign_keys=OFF;
--   BEGIN;
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   COMMIT;
WITH counted AS (
  SELECT s.*, sum(CASE s.kind WHEN 'begin' THEN 1 WHEN 'commit' THEN -1 ELSE 0 END)
                OVER (PARTITION BY s.file ORDER BY s.id ROWS UNBOUNDED PRECEDING) AS depth,
         sum(s.kind = 'begin') OVER (PARTITION BY s.file) AS begins
  FROM statements AS s
  WHERE EXISTS (SELECT 1 FROM statements WHERE kind IN ('begin', 'commit', 'rollback')) -- in most projects none
)
SELECT place, 'this COMMIT ends no transaction' AS message FROM counted WHERE kind = 'commit' AND depth < 0
UNION ALL
SELECT place, 'a transaction is open already: SQLite does not nest BEGIN' FROM counted WHERE kind = 'begin' AND depth > 1
UNION ALL
SELECT place, 'a migration that rolls back leaves nothing behind' FROM counted WHERE kind = 'rollback'
UNION ALL
SELECT b.place, 'this transaction is never committed' FROM counted AS b
WHERE b.kind = 'begin' AND b.depth = 1
  AND NOT EXISTS (SELECT 1 FROM counted AS c WHERE c.file = b.file AND c.kind = 'commit' AND c.id > b.id)
UNION ALL
SELECT place, 'this stands outside the file''s transaction' FROM counted
WHERE begins AND depth = 0 AND kind NOT IN ('begin', 'commit', 'rollback', 'pragma', 'select', 'attach', 'detach', 'vacuum', 'explain', 'analyze')
UNION ALL
SELECT c.place, 'PRAGMA foreign_keys does nothing inside a transaction' FROM counted AS c JOIN pragmas AS p ON p.statement = c.id
WHERE p.name = 'foreign_keys' AND p.argument IS NOT NULL AND c.depth > 0
UNION ALL
SELECT s.place, 'a transaction is open already, that of the tool which applies the file: SQLite does not nest BEGIN'
FROM files AS f JOIN statements AS s ON s.file = f.id WHERE f.wrapped AND s.kind = 'begin'
UNION ALL
SELECT p.place, 'PRAGMA foreign_keys does nothing inside a transaction, and the tool that applies the file opens one'
FROM files AS f JOIN statements AS s ON s.file = f.id JOIN pragmas AS p ON p.statement = s.id
WHERE f.wrapped AND p.name = 'foreign_keys' AND p.argument IS NOT NULL
UNION ALL
SELECT place, 'SQLite refuses VACUUM inside a transaction' FROM counted WHERE kind = 'vacuum' AND depth > 0
UNION ALL
SELECT s.place, 'SQLite refuses VACUUM inside a transaction, and the tool that applies the file opens one'
FROM files AS f JOIN statements AS s ON s.file = f.id WHERE f.wrapped AND s.kind = 'vacuum'
UNION ALL
SELECT c.place, 'SQLite refuses PRAGMA synchronous inside a transaction' FROM counted AS c JOIN pragmas AS p ON p.statement = c.id
WHERE p.name = 'synchronous' AND p.argument IS NOT NULL AND c.depth > 0
UNION ALL
SELECT p.place, 'SQLite refuses PRAGMA synchronous inside a transaction, and the tool that applies the file opens one'
FROM files AS f JOIN statements AS s ON s.file = f.id JOIN pragmas AS p ON p.statement = s.id
WHERE f.wrapped AND p.name = 'synchronous' AND p.argument IS NOT NULL;
