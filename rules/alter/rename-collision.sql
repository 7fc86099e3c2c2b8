-- alter/rename-collision  error
-- title: A RENAME to a name that is taken
-- why: The ALTER TABLE fails.
-- source: https://sqlite.org/lang_altertable.html
-- on: rename-collision
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE TABLE u (id INTEGER PRIMARY KEY);
--   ALTER TABLE t RENAME TO u;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ALTER TABLE t RENAME COLUMN a TO b;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ALTER TABLE t RENAME TO u;
SELECT p.place, 'there is ' || CASE p.arg2 WHEN 'index' THEN 'an ' ELSE 'a ' END || p.arg2 || ' called ' || quoted(p.arg1) || ' already' AS message,
       related(p.related, 'it is here') AS related
FROM problems AS p
WHERE p.code = 'rename-collision';
