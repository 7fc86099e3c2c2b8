-- ref/broken-object  error
-- title: A view or trigger that does not work after this migration
-- why: SQLite checks neither when it is created nor when what it reads is dropped: it fails when it is used, a trigger
--   with every write to its table, and ALTER TABLE RENAME then fails for every table.
-- help: drop it, or create it anew for what is there
-- source: https://sqlite.org/lang_createview.html, https://sqlite.org/lang_altertable.html
-- on: broken-object
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE VIEW names AS SELECT name FROM users;
--   DROP TABLE users;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE VIEW names AS SELECT nmae FROM users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE VIEW names AS SELECT name FROM users;
--   DROP VIEW names;
--   DROP TABLE users;
SELECT place, related, 'the ' || arg1 || ' ' || quoted(arg2) || ' does not work after this: ' || arg3 || ' is not there or not unique' AS message
FROM problems
WHERE code = 'broken-object';
