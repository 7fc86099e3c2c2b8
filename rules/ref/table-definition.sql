-- ref/table-definition  error
-- title: A table definition that SQLite refuses
-- why: The CREATE TABLE fails.
-- source: https://sqlite.org/lang_createtable.html
-- on: several-primary-keys, missing-primary-key, autoincrement-misuse, key-expression, conflicting-clauses,
--   only-generated, generated-key, generated-default, default-not-constant, too-many-columns
-- bad:
--   CREATE TABLE t (a INT PRIMARY KEY, b INT PRIMARY KEY);
-- bad:
--   CREATE TABLE t (a TEXT) WITHOUT ROWID;
-- bad:
--   CREATE TABLE t (id INT PRIMARY KEY AUTOINCREMENT);
-- bad:
--   CREATE TABLE t (a INTEGER, b INTEGER DEFAULT (a + 1));
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
SELECT p.place, CASE p.code
         WHEN 'several-primary-keys' THEN quoted(p.arg1) || ' has a primary key already'
         WHEN 'missing-primary-key' THEN quoted(p.arg1) || ' is WITHOUT ROWID and needs a primary key'
         WHEN 'autoincrement-misuse' THEN CASE p.arg2 WHEN 'without-rowid' THEN 'AUTOINCREMENT does not go with WITHOUT ROWID'
                                                      ELSE 'AUTOINCREMENT goes only with INTEGER PRIMARY KEY, in this very spelling' END
         WHEN 'key-expression' THEN 'PRIMARY KEY and UNIQUE take columns, not expressions: a unique index takes both'
         WHEN 'conflicting-clauses' THEN 'two constraints on the same columns name different ON CONFLICT clauses'
         WHEN 'only-generated' THEN quoted(p.arg1) || ' needs at least one column that is not generated'
         WHEN 'generated-key' THEN 'the generated column ' || quoted(p.arg1) || ' can''t be part of the primary key'
         WHEN 'generated-default' THEN 'the generated column ' || quoted(p.arg1) || ' can''t have a default'
         WHEN 'default-not-constant' THEN 'the default of ' || quoted(p.arg1) || CASE WHEN source(p.place) LIKE '(%' THEN ' asks a query' ELSE ' names a column' END || ', and a default can''t'
         ELSE 'more columns than SQLite takes, which is ' || p.arg1 END AS message,
       related(p.related, 'the first one') AS related,
       CASE p.code
         WHEN 'missing-primary-key' THEN 'declare one, or leave WITHOUT ROWID out'
         WHEN 'several-primary-keys' THEN 'a key of several columns is one PRIMARY KEY (a, b); other columns can be UNIQUE'
         WHEN 'autoincrement-misuse' THEN 'leave AUTOINCREMENT out' || CASE p.arg2 WHEN 'without-rowid' THEN ', or WITHOUT ROWID' ELSE ', or write the type INTEGER' END
         WHEN 'key-expression' THEN 'CREATE UNIQUE INDEX … ON table (expression), behind the table'
         WHEN 'conflicting-clauses' THEN 'keep one of the two'
         WHEN 'generated-default' THEN 'leave the DEFAULT out: the expression gives every row its value'
         WHEN 'default-not-constant' THEN 'write a constant, fill the column in an AFTER INSERT trigger, or compute it: ' || quoted(p.arg1) || ' TYPE AS (expression)' END AS help
FROM problems AS p
WHERE p.code IN ('several-primary-keys', 'missing-primary-key', 'autoincrement-misuse', 'key-expression', 'conflicting-clauses', 'only-generated', 'generated-key', 'generated-default', 'default-not-constant', 'too-many-columns')
  AND NOT (p.code = 'default-not-constant' AND source(p.place) GLOB '[?:@$]*'); -- syntax/parameter says it
