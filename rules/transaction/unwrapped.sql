-- transaction/unwrapped  warning  fix
-- title: Several changes without a transaction
-- why: Where nothing else opens one, each statement is its own transaction: a failure in the middle leaves half of
--   the migration applied. dbmate, goose, sql-migrate, node-sqlite and drizzle open one of their own, unless the
--   file tells them not to; so do the tools that keep x.up.sql beside x.down.sql.
-- source: https://sqlite.org/lang_transaction.html
-- bad:
--   ==> settings target=sqlite transactions=explicit
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   CREATE TABLE b (id INTEGER PRIMARY KEY);
-- good:
--   ==> settings target=sqlite transactions=explicit
--   BEGIN;
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   CREATE TABLE b (id INTEGER PRIMARY KEY);
--   COMMIT;
-- good:
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   CREATE TABLE b (id INTEGER PRIMARY KEY);
-- good:
--   ==> settings target=sqlite transactions=explicit
--   -- migrate:up
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   CREATE TABLE b (id INTEGER PRIMARY KEY);
--   -- migrate:down
--   DROP TABLE b;
--   DROP TABLE a;
-- bad:
--   ==> settings target=sqlite transactions=explicit
--   -- +goose NO TRANSACTION
--   -- +goose Up
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   CREATE TABLE b (id INTEGER PRIMARY KEY);
SELECT first.start AS place, count(*) || ' changes and no transaction: a failure in the middle leaves the first ones applied' AS message,
       insert_before(first.start, 'BEGIN;' || char(10)) || ',' || insert_after(last.whole, CASE WHEN last.semicolon THEN '' ELSE ';' END || char(10) || 'COMMIT;') AS fix,
       'wrap the file in BEGIN … COMMIT' AS fix_title
FROM files AS f
JOIN statements AS s ON s.file = f.id AND s.kind NOT IN ('pragma', 'select', 'explain', 'attach', 'detach', 'vacuum')
JOIN statements AS first ON first.id = (SELECT min(id) FROM statements WHERE file = f.id AND kind NOT IN ('pragma', 'select', 'explain', 'attach', 'detach', 'vacuum'))
JOIN statements AS last ON last.id = (SELECT max(id) FROM statements WHERE file = f.id AND kind NOT IN ('pragma', 'select', 'explain', 'attach', 'detach', 'vacuum'))
WHERE setting('transactions') = 'explicit' AND NOT f.wrapped
  AND NOT EXISTS (SELECT 1 FROM statements AS b WHERE b.file = f.id AND b.kind IN ('begin', 'commit', 'savepoint', 'release', 'rollback'))
GROUP BY f.id
HAVING count(*) > 1;
