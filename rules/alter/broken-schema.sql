-- alter/broken-schema  error
-- title: ALTER TABLE in a schema where something does not resolve
-- why: RENAME and DROP COLUMN look through every view, trigger and index, of whatever table, and refuse when one of them
--   names something that is not there, before or after the change. They don't see the columns of a join in parentheses
--   (FROM t JOIN (a JOIN b)) either, though every query on such a view does.
-- help: drop or repair it first
-- source: https://sqlite.org/lang_altertable.html
-- on: alter-schema-broken, alter-breaks-schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT);
--   CREATE VIEW bodies AS SELECT body FROM notes;
--   DROP TABLE notes;
--   ALTER TABLE users RENAME COLUMN name TO full_name;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE VIEW names AS SELECT name FROM users;
--   ALTER TABLE users RENAME COLUMN name TO full_name;
SELECT place, related,
       'the ' || arg1 || ' ' || quoted(arg2) || CASE code WHEN 'alter-schema-broken' THEN ' does not resolve: ' ELSE ' would not resolve any more: ' END
         || arg3 || ' is not there or not unique' AS message
FROM problems
WHERE code IN ('alter-schema-broken', 'alter-breaks-schema');
