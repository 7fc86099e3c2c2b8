-- loss/rebuild-filtered  warning
-- title: A rebuild whose copy leaves rows out
-- why: The copy into the new table has a WHERE, LIMIT, DISTINCT or GROUP BY. What it leaves out goes with the old table, and
--   the migration reports success.
-- help: if that is meant, say so: -- mig:allow loss/rebuild-filtered because …; a DELETE before the copy says it as well
-- source: https://sqlite.org/lang_altertable.html section 7
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, gone INTEGER);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT);
--   INSERT INTO users_new (id, name) SELECT id, name FROM users WHERE gone = 0;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   ==> 0002_rebuild.sql
--   CREATE TABLE IF NOT EXISTS users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
--   INSERT INTO users_new (id, name) SELECT id, name FROM users WHERE id NOT IN (SELECT id FROM users_new);
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
--   ==> 0003_again.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '-');
--   INSERT INTO users_new (id, name) SELECT id, name FROM users WHERE true;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
SELECT k.select_place AS place,
       'this copy leaves rows of ' || quoted(r.name) || ' out, and they go with the old table' AS message,
       'ask first how many: SELECT count(*) FROM ' || quoted(r.name) || '; if they are meant to go, say so: -- mig:allow loss/rebuild-filtered because …' AS help
FROM rebuilds AS r
JOIN copies AS k ON k.id = r.copy AND k.filtered
JOIN objects AS t ON t.id = k.to_object
JOIN objects AS f ON f.id = k.from_object
WHERE r.dropped IS NOT NULL
  -- A WHERE that only makes the copy repeatable: it asks what the new table has already. Nor one that is always true.
  AND NOT (t.name <> f.name AND mentions(substr(source(k.select_place), instr(upper(source(k.select_place)), 'WHERE')), t.name))
  AND NOT (upper(rtrim(source(k.select_place))) GLOB '*WHERE[ ' || char(10) || char(9) || ']TRUE' OR rtrim(source(k.select_place)) GLOB '*[wW][hH][eE][rR][eE] 1');
