-- syntax/foreign-dialect  error
-- title: Another database's SQL
-- why: MySQL, PostgreSQL and SQL Server know this, SQLite does not: the migration fails.
-- source: https://sqlite.org/lang.html
-- on: syntax-error
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY AUTO_INCREMENT);
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY) ENGINE=InnoDB;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
--   ALTER TABLE t ADD COLUMN IF NOT EXISTS a TEXT;
-- bad:
--   CREATE OR REPLACE VIEW v AS SELECT 1 AS one;
-- bad:
--   TRUNCATE TABLE t;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, type TEXT, comment TEXT);
WITH advice(word, help) AS (VALUES
  ('auto_increment', 'INTEGER PRIMARY KEY numbers rows itself; AUTOINCREMENT, in one word, also never uses a number again'),
  ('identity', 'INTEGER PRIMARY KEY numbers rows itself'),
  ('engine', 'delete it: SQLite has one storage engine'),
  ('charset', 'delete it: text is UTF-8'),
  ('unsigned', 'delete it, or CHECK (column >= 0)'),
  ('zerofill', 'delete it; format with printf(''%05d'', column)'),
  ('comment', 'write a comment: -- text'),
  ('ilike', 'LIKE ignores the case of ASCII letters already'),
  ('similar', 'use LIKE or GLOB'),
  ('enum', 'TEXT CHECK (column IN (''a'', ''b''))'),
  ('modify', 'SQLite can''t change a column: rebuild the table; `mig diff --sql` writes that'),
  ('change', 'ALTER TABLE … RENAME COLUMN … TO …; other changes need a rebuild'),
  ('truncate', 'DELETE FROM the table'),
  ('show', 'ask sqlite_schema, or PRAGMA table_info'),
  ('describe', 'ask PRAGMA table_info'),
  ('use', 'delete it: a migration has one database'),
  ('grant', 'delete it: SQLite has no users'),
  ('revoke', 'delete it: SQLite has no users'),
  ('delimiter', 'delete it: a trigger ends with END;'),
  ('lock', 'delete it: a migration is one transaction'),
  ('unlock', 'delete it: a migration is one transaction'),
  ('merge', 'INSERT … ON CONFLICT DO UPDATE'),
  ('go', 'end the statement with ;'),
  ('schema', 'SQLite has no schemas in a database: put a prefix before the tables'' names'),
  ('database', 'a database is a file: D1 makes it by `wrangler d1 create`'),
  ('sequence', 'INTEGER PRIMARY KEY numbers rows itself'),
  ('type', 'use a column with CHECK (column IN (…))'),
  ('extension', 'delete it: extensions can''t be installed by SQL'),
  ('top', 'LIMIT n at the end'),
  ('concurrently', 'delete it'),
  ('interval', 'datetime(x, ''+1 day''), or numbers of seconds'),
  ('fulltext', 'CREATE VIRTUAL TABLE … USING fts5(…)'),
  ('spatial', 'SQLite has no such index here'),
  ('create or replace', 'DROP … IF EXISTS first, then CREATE'),
  ('if exists', 'ALTER TABLE takes no IF EXISTS'),
  ('if not exists', 'ADD COLUMN takes no IF NOT EXISTS: a migration runs once'),
  ('on update current_timestamp', 'write a trigger: AFTER UPDATE ON t BEGIN UPDATE t SET … END'),
  ('set', 'delete it: SQLite has no variables; settings are PRAGMAs'))
SELECT p.place, upper(substr(p.arg3, 9)) || ' is not SQLite''s' AS message, a.help
FROM problems AS p LEFT JOIN advice AS a ON a.word = substr(p.arg3, 9)
WHERE p.code = 'syntax-error' AND p.arg3 LIKE 'dialect:%';
