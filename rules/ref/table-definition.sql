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
         WHEN 'default-not-constant' THEN 'the default of ' || quoted(p.arg1) || ' names a column, and a default can''t'
         ELSE 'more columns than SQLite takes, which is ' || p.arg1 END AS message,
       related(p.related, 'the first one') AS related
FROM problems AS p
WHERE p.code IN ('several-primary-keys', 'missing-primary-key', 'autoincrement-misuse', 'key-expression', 'conflicting-clauses', 'only-generated', 'generated-key', 'generated-default', 'default-not-constant', 'too-many-columns');
