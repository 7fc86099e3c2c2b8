-- syntax/foreign-dialect  error  suggest
-- title: Another database's SQL
-- why: MySQL, PostgreSQL, SQL Server or Oracle know this, SQLite does not: the migration fails.
-- source: https://sqlite.org/lang.html, https://sqlite.org/omitted.html
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
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
--   TRUNCATE TABLE t;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, at TEXT DEFAULT now());
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, INDEX t_a (a));
-- bad:
--   # what MySQL takes for a comment
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, type TEXT, comment TEXT, "index" INTEGER);
WITH advice(slug, shown, whose, help) AS (VALUES
  ('auto_increment', 'AUTO_INCREMENT', 'MySQL', 'INTEGER PRIMARY KEY numbers rows itself; AUTOINCREMENT, in one word, also never uses a number again'),
  ('identity', 'IDENTITY', 'SQL Server and PostgreSQL', 'INTEGER PRIMARY KEY numbers rows itself'),
  ('engine', NULL, 'MySQL or PostgreSQL', 'delete it: where and how a table is stored is not said in SQLite'),
  ('charset', NULL, 'MySQL', 'delete it: text is UTF-8; COLLATE NOCASE compares without regard to case'),
  ('unsigned', 'UNSIGNED', 'MySQL', 'delete it, or CHECK (column >= 0)'),
  ('zerofill', 'ZEROFILL', 'MySQL', 'delete it; format with printf(''%05d'', column)'),
  ('comment', 'COMMENT', 'MySQL', 'write a comment: -- text; `mig schema` keeps it beside the column'),
  ('comment on', 'COMMENT ON', 'PostgreSQL', 'write a comment above the column or table: -- text; `mig schema` keeps it'),
  ('ilike', 'ILIKE', 'PostgreSQL', 'LIKE: it ignores the case of ASCII letters already'),
  ('rlike', 'RLIKE', 'MySQL', 'LIKE or GLOB; SQLite has no regular expressions built in'),
  ('similar', 'SIMILAR TO', 'PostgreSQL', 'LIKE or GLOB'),
  ('enum', NULL, 'MySQL', 'TEXT CHECK (column IN (''a'', ''b''))'),
  ('modify', 'MODIFY', 'MySQL', 'SQLite can''t change a column: rebuild the table; `mig diff --sql` writes that'),
  ('change', 'CHANGE', 'MySQL', 'ALTER TABLE … RENAME COLUMN … TO …; other changes need a rebuild, which `mig diff --sql` writes'),
  ('alter column type', 'ALTER COLUMN', 'PostgreSQL', 'SQLite can''t change a column''s type: rebuild the table; `mig diff --sql` writes that'),
  ('alter column default', 'ALTER COLUMN', 'PostgreSQL', 'SQLite can''t change a default: rebuild the table; `mig diff --sql` writes that'),
  ('truncate', 'TRUNCATE', 'MySQL and PostgreSQL', 'DELETE FROM the table: without WHERE SQLite empties it as a whole'),
  ('show', 'SHOW', 'MySQL', 'delete it; sqlite_schema and PRAGMA table_info tell the same'),
  ('describe', 'DESCRIBE', 'MySQL', 'delete it; PRAGMA table_info tells the same'),
  ('use', 'USE', 'MySQL and SQL Server', 'delete it: a migration has one database'),
  ('grant', NULL, 'MySQL or PostgreSQL', 'delete it: SQLite has no users and rights'),
  ('delimiter', 'DELIMITER', 'the mysql program', 'delete it: a trigger ends with END;'),
  ('lock', NULL, 'MySQL', 'delete it: a migration is one transaction'),
  ('merge', 'MERGE', 'SQL Server and PostgreSQL', 'INSERT … ON CONFLICT (…) DO UPDATE SET …'),
  ('go', 'GO', 'SQL Server''s tools', 'end the statement with ; and delete it'),
  ('schema', 'a schema', 'PostgreSQL', 'a database has one schema: put a prefix before the tables'' names'),
  ('database', 'DATABASE', 'a server', 'delete it: a database is a file, and D1 makes it by `wrangler d1 create`'),
  ('sequence', NULL, 'PostgreSQL', 'INTEGER PRIMARY KEY numbers rows itself'),
  ('type', NULL, 'PostgreSQL', 'a column TEXT with CHECK (column IN (…))'),
  ('extension', 'EXTENSION', 'PostgreSQL', 'delete it: extensions can''t be installed by SQL'),
  ('function', NULL, 'another database', 'SQLite has no stored functions and procedures: write triggers, or do it in the Worker'),
  ('do', NULL, 'another database', 'SQLite has no procedural code: write plain statements'),
  ('if', 'IF', 'another database', 'SQLite has no control flow: CREATE … IF NOT EXISTS, DROP … IF EXISTS, INSERT … SELECT … WHERE'),
  ('declare', 'DECLARE', 'another database', 'SQLite has no variables: use a WITH, or write the value'),
  ('set', NULL, 'another database', 'delete it: SQLite has no variables; settings are PRAGMAs'),
  ('print', 'PRINT', 'SQL Server', 'delete it'),
  ('copy', NULL, 'PostgreSQL or MySQL', 'INSERT INTO … VALUES: rows come in statements'),
  ('psql', 'a backslash', 'the psql program', 'delete the line'),
  ('optimize', NULL, 'MySQL', 'PRAGMA optimize, or ANALYZE and the table''s name alone'),
  ('top', 'TOP', 'SQL Server', 'LIMIT n at the end'),
  ('fetch first', NULL, 'standard SQL', 'LIMIT n OFFSET m at the end'),
  ('concurrently', 'CONCURRENTLY', 'PostgreSQL', 'delete it'),
  ('using btree', NULL, 'MySQL and PostgreSQL', 'delete it: every index is a B-tree'),
  ('using gin', NULL, 'PostgreSQL', 'for texts CREATE VIRTUAL TABLE … USING fts5(…), for JSON an index on the expression column ->> ''$.key'''),
  ('include', 'INCLUDE', 'PostgreSQL and SQL Server', 'put the columns behind the others of the index'),
  ('index without a name', 'an index without a name', 'PostgreSQL', 'give the index a name: CREATE INDEX table_column ON table (column)'),
  ('interval', 'INTERVAL', 'MySQL and PostgreSQL', 'datetime(x, ''+1 day''), or numbers of seconds'),
  ('fulltext', 'FULLTEXT', 'MySQL', 'CREATE VIRTUAL TABLE … USING fts5(…)'),
  ('spatial', 'SPATIAL', 'MySQL', 'CREATE VIRTUAL TABLE … USING rtree(…)'),
  ('clustered', NULL, 'SQL Server', 'delete the word; WITHOUT ROWID keeps a table in the order of its primary key'),
  ('create or replace', NULL, 'MySQL and PostgreSQL', 'DROP … IF EXISTS first, then CREATE'),
  ('create materialized view', 'MATERIALIZED VIEW', 'PostgreSQL', 'a table that triggers keep up to date, or a plain view'),
  ('unlogged', NULL, 'another database', 'CREATE TABLE'),
  ('rename table', NULL, 'MySQL', 'ALTER TABLE old RENAME TO new'),
  ('start transaction', NULL, 'MySQL and PostgreSQL', 'delete it: D1 runs a migration as one transaction; in SQLite it is BEGIN'),
  ('begin tran', NULL, 'SQL Server', 'delete it: D1 runs a migration as one transaction; in SQLite it is BEGIN'),
  ('alter index', NULL, 'another database', 'DROP INDEX, then CREATE INDEX with the new name'),
  ('alter view', NULL, 'another database', 'DROP VIEW, then CREATE VIEW'),
  ('if exists', 'ALTER TABLE IF EXISTS', 'PostgreSQL', 'leave IF EXISTS out: a migration knows whether the table is there'),
  ('if not exists', 'ADD COLUMN IF NOT EXISTS', 'PostgreSQL and MariaDB', 'leave IF NOT EXISTS out: a migration runs once'),
  ('drop column if exists', NULL, 'PostgreSQL and MariaDB', 'leave IF EXISTS out: a migration knows whether the column is there'),
  ('add index', NULL, 'MySQL', 'CREATE INDEX name ON table (column), in a statement of its own'),
  ('key in table', 'an index inside of CREATE TABLE', 'MySQL', 'CREATE INDEX name ON table (column), in a statement of its own behind the table; UNIQUE (column) may stay in it'),
  ('drop index in alter', NULL, 'MySQL', 'DROP INDEX name, in a statement of its own'),
  ('drop index on', 'DROP INDEX … ON', 'MySQL', 'DROP INDEX name: the names of indexes are the database''s, not a table''s'),
  ('drop trigger on', 'DROP TRIGGER … ON', 'PostgreSQL', 'DROP TRIGGER name: the names of triggers are the database''s, not a table''s'),
  ('drop constraint', NULL, 'MySQL or PostgreSQL', 'SQLite can''t change keys of a table that is there: rebuild it; `mig diff --sql` writes that'),
  ('drop several', 'a DROP of several', 'MySQL and PostgreSQL', 'one DROP for each'),
  ('cascade', NULL, 'PostgreSQL', 'delete the word; drop first what depends on it'),
  ('add foreign key', 'a foreign key in ALTER TABLE', 'other databases', 'SQLite can''t give a key to a table that is there: rebuild it; `mig diff --sql` writes that. A new column may say REFERENCES itself'),
  ('add primary key', 'a primary key in ALTER TABLE', 'other databases', 'SQLite can''t give a key to a table that is there: rebuild it; `mig diff --sql` writes that'),
  ('add unique', 'UNIQUE in ALTER TABLE', 'other databases', 'CREATE UNIQUE INDEX name ON table (column), in a statement of its own'),
  ('add list', 'a list of new columns', 'MySQL and Oracle', 'one ALTER TABLE … ADD COLUMN for each, without parentheses'),
  ('insert set', 'INSERT … SET', 'MySQL', 'INSERT INTO table (column, …) VALUES (value, …)'),
  ('delete join', 'a word between DELETE and FROM', 'MySQL', 'DELETE FROM table WHERE …; other tables are asked in it: id IN (SELECT …)'),
  ('update join', 'a JOIN in UPDATE', 'MySQL', 'UPDATE table SET … FROM other WHERE other.id = table.id'),
  (':=', ':=', 'another database', 'SET column = value: SQLite has no variables'),
  ('placeholder', '${…}', 'a template', 'fill it in: a migration is sent as it stands'),
  ('several changes', 'a list of changes', 'MySQL and PostgreSQL', 'one ALTER TABLE for each'),
  ('set new', 'SET NEW', 'MySQL', 'an AFTER trigger can UPDATE the row: UPDATE t SET … WHERE rowid = NEW.rowid'),
  ('owner to', NULL, 'PostgreSQL', 'delete the statement: SQLite has no users'),
  ('only', NULL, 'PostgreSQL', 'leave ONLY out'),
  ('disable trigger', NULL, 'another database', 'DROP TRIGGER before, CREATE TRIGGER behind'),
  ('on update current_timestamp', NULL, 'MySQL', 'write a trigger: CREATE TRIGGER … AFTER UPDATE ON t BEGIN UPDATE t SET … WHERE rowid = NEW.rowid; END'),
  ('now', NULL, 'another database', 'DEFAULT (strftime(''%Y-%m-%dT%H:%M:%fZ'', ''now'')), in parentheses'),
  ('current_timestamp(6)', 'CURRENT_TIMESTAMP with parentheses', 'MySQL', 'leave them out; DEFAULT (strftime(''%Y-%m-%dT%H:%M:%fZ'', ''now'')) has milliseconds'),
  ('uuid', NULL, 'another database', 'make the key in the Worker: crypto.randomUUID(); in SQL DEFAULT (lower(hex(randomblob(16))))'),
  ('time zone', NULL, 'PostgreSQL', 'TEXT that holds ISO 8601 in UTC: 2026-01-31T12:30:00.000Z'),
  ('varchar(max)', NULL, 'SQL Server', 'TEXT, which has no length'),
  ('table like', 'CREATE TABLE … LIKE', 'MySQL and PostgreSQL', 'write the columns: CREATE TABLE … AS SELECT would lose keys and constraints'),
  ('inherits', 'INHERITS', 'PostgreSQL', 'write the columns of both, or a table that references the other'),
  ('partition', 'PARTITION BY', 'MySQL and PostgreSQL', 'delete it: tables have no partitions'),
  ('not valid', NULL, 'PostgreSQL or MySQL', 'delete it: constraints always hold for new rows'),
  ('nulls not distinct', NULL, 'PostgreSQL', 'an index on an expression: CREATE UNIQUE INDEX … (coalesce(column, ''''))'),
  ('execute function', NULL, 'PostgreSQL', 'the trigger''s body stands in it: BEGIN …; END;'),
  ('for each statement', NULL, 'PostgreSQL', 'triggers fire FOR EACH ROW'),
  ('on duplicate key update', NULL, 'MySQL', 'ON CONFLICT (column) DO UPDATE SET column = excluded.column'),
  ('insert ignore', NULL, 'MySQL', 'INSERT OR IGNORE'),
  ('into table', NULL, 'another database', 'INSERT INTO and the name'),
  ('conflict on constraint', NULL, 'PostgreSQL', 'name the columns: ON CONFLICT (column)'),
  ('distinct on', NULL, 'PostgreSQL', 'GROUP BY with min() or max(), or row_number() OVER (PARTITION BY …) = 1'),
  ('for update', NULL, 'MySQL and PostgreSQL', 'delete it: SQLite has one writer at a time'),
  ('extract', 'EXTRACT', 'standard SQL', 'strftime(''%Y'', x), ''%m'', ''%d'' …'),
  ('separator', 'SEPARATOR', 'MySQL', 'group_concat(x, '', '')'),
  ('array', 'an array', 'PostgreSQL', 'a table of its own, or JSON: ''["a", "b"]'''),
  ('div', 'DIV', 'MySQL', '/: between integers it gives an integer'),
  ('xor', 'XOR', 'MySQL', '(a <> b), of values 0 and 1'),
  ('mod', 'MOD', 'MySQL', '%'),
  ('minus', 'MINUS', 'Oracle', 'EXCEPT'),
  ('&&', '&&', 'MySQL', 'AND'),
  ('~', '~ between two values', 'PostgreSQL', 'LIKE or GLOB; SQLite has no regular expressions built in'),
  ('lateral', 'LATERAL', 'PostgreSQL', 'a subquery among the columns; json_each(t.column) in FROM sees the tables before it'),
  ('at time zone', NULL, 'PostgreSQL', 'leave it out: SQLite''s dates are UTC; strftime(…, ''localtime'') converts'),
  ('substring from', 'SUBSTRING (… FROM …)', 'standard SQL', 'substr(x, start, length)'),
  ('trim from', 'TRIM (BOTH … FROM …)', 'standard SQL', 'trim(x, characters), ltrim() or rtrim()'),
  ('isnull', 'ISNULL()', 'SQL Server', 'ifnull(x, y); of one value: x IS NULL'),
  ('operator class', 'an operator class', 'PostgreSQL', 'delete it: LIKE uses an index with COLLATE NOCASE, GLOB a plain one'),
  ('drop column cascade', NULL, 'PostgreSQL', 'leave the last word out; drop first what depends on the column'),
  ('delete using', 'USING in DELETE', 'PostgreSQL', 'DELETE FROM table WHERE id IN (SELECT …)'),
  ('<=>', '<=>', 'MySQL', 'IS'),
  ('nolock', 'WITH (NOLOCK)', 'SQL Server', 'delete it'),
  ('select into', 'INTO', 'another database', 'CREATE TABLE … AS SELECT, or INSERT INTO … SELECT'),
  ('string prefix', 'a letter before a string', 'another database', 'leave the letter before the quote out; a quote inside is written twice: '''''),
  ('pg function', NULL, 'PostgreSQL', 'delete the statement'),
  ('backslash', 'a backslash before a quote', 'MySQL', 'a quote inside a string is written twice: ''it''''s'''),
  ('#', '#', 'MySQL', 'a comment begins with --'),
  ('::', '::', 'PostgreSQL', 'CAST (x AS type), or leave it out'))
SELECT p.place,
       coalesce(a.shown, rtrim(substr(source(p.place), 1, 40), ' (,')) || ' belongs to ' || a.whose || '; SQLite does not know it' AS message, a.help,
       CASE a.slug WHEN 'auto_increment' THEN CASE WHEN p.arg2 LIKE '%AUTOINCREMENT%' THEN edit(p.place, 'AUTOINCREMENT') ELSE delete_at(p.place) END WHEN 'ilike' THEN edit(p.place, replace(upper(source(p.place)), 'ILIKE', 'LIKE'))
         WHEN 'truncate' THEN edit(p.place, 'DELETE FROM') WHEN 'insert ignore' THEN edit(p.place, 'INSERT OR IGNORE')
         WHEN 'now' THEN CASE WHEN substr(source(p.place), -1) = ')' THEN edit(p.place, 'DEFAULT (strftime(''%Y-%m-%dT%H:%M:%fZ'', ''now''))') END
         WHEN 'unsigned' THEN delete_at(p.place) WHEN 'zerofill' THEN delete_at(p.place) WHEN 'using btree' THEN delete_at(p.place)
         WHEN 'cascade' THEN delete_at(p.place) WHEN 'for update' THEN delete_at(p.place) WHEN 'not valid' THEN delete_at(p.place)
         WHEN 'div' THEN edit(p.place, '/') WHEN 'mod' THEN edit(p.place, '%') WHEN 'minus' THEN edit(p.place, 'EXCEPT') WHEN '&&' THEN edit(p.place, 'AND') WHEN '<=>' THEN edit(p.place, 'IS')
         WHEN '#' THEN CASE WHEN substr(source(p.place), 1, 1) = '#' THEN edit(part(p.place, 0, 1), '--') END END AS fix,
       'write it as SQLite does' AS fix_title
FROM problems AS p LEFT JOIN advice AS a ON a.slug = substr(p.arg3, 9)
WHERE p.code = 'syntax-error' AND p.arg3 LIKE 'dialect:%';
