-- type/boolean-unchecked  note  suggest
-- title: A boolean that takes any value
-- why: SQLite has no BOOLEAN: the column takes 2, 'true' and 'yes', and WHERE x = 1 then misses rows that were meant.
-- help: add CHECK (x IN (0, 1))
-- source: https://sqlite.org/datatype3.html section 2.1
-- changes: schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, is_admin INTEGER NOT NULL DEFAULT 0, active BOOLEAN NOT NULL DEFAULT 1);
-- bad:
--   CREATE TABLE tasks (id INTEGER PRIMARY KEY, a BOOLEAN NOT NULL DEFAULT 0, n INTEGER CHECK (n > 0 AND n < 9));
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, is_admin INTEGER NOT NULL DEFAULT 0 CHECK (is_admin IN (0, 1)), has_children_count REAL);
SELECT min(c.name_place) AS place,
       CASE count(*) WHEN 1 THEN quoted(c.name) || ' of ' || quoted(c.table_name) || ' takes' ELSE count(*) || ' booleans of ' || quoted(c.table_name) || ' (' || group_concat(quoted(c.name), ', ') || ') take' END || ' any value, not only 0 and 1' AS message,
       group_concat(insert_after(c.place, ' CHECK (' || quoted(c.name) || ' IN (0, 1))')) AS fix,
       'check for 0 and 1' AS fix_title
FROM final_columns AS c
WHERE c.meaning = 'boolean'
  AND NOT EXISTS (SELECT 1 FROM checks AS k WHERE k.object = c.object AND mentions(k.expression, c.name))
GROUP BY c.object;
