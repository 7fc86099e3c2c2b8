-- rows/strict-on-existing  warning  suggest
-- title: A rebuild that makes a table STRICT
-- why: A table that is not STRICT takes any value in any column: text that is no number stays text in an INTEGER column. The
--   copy into the STRICT table fails at the first one: "cannot store TEXT value in INTEGER column".
-- source: https://sqlite.org/stricttables.html; probe: workerd 1.20261117.1
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, age INTEGER) STRICT;
--   INSERT INTO users_new (id, age) SELECT id, age FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER, name TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, age INTEGER, name TEXT) STRICT;
--   INSERT INTO users_new (id, age, name) SELECT id, CAST(age AS INTEGER), name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
SELECT q.select_place AS place,
       'this copy fails where ' || group_concat(quoted(old.name), ' or ') || ' of ' || quoted(r.name) || ' holds anything but '
         || CASE WHEN count(DISTINCT upper(new.type)) = 1 THEN upper(max(new.type)) ELSE 'its type' END || ': the new table is STRICT' AS message,
       related(n.name_place, 'STRICT here') AS related,
       'ask first: SELECT count(*) FROM ' || quoted(r.name) || ' WHERE '
         || group_concat('typeof(' || quoted(old.name) || ') NOT IN (''null'', ' || CASE upper(new.type) WHEN 'REAL' THEN '''real'', ''integer''' WHEN 'BLOB' THEN '''blob''' ELSE '''integer''' END || ')', ' OR ') AS help,
       group_concat(edit(c.place, 'CAST(' || source(c.place) || ' AS ' || upper(new.type) || ')')) AS fix,
       'cast what is copied: text that is no number becomes 0' AS fix_title
FROM rebuilds AS r
JOIN copies AS q ON q.id = r.copy
JOIN objects AS n ON n.id = q.to_object AND n.strict
JOIN objects AS o ON o.id = r.old_object AND NOT o.strict
JOIN copy_columns AS c ON c.copy = q.id AND c.from_position IS NOT NULL
JOIN columns AS old ON old.object = o.id AND old.name = c.from_name AND NOT old.rowid_alias
JOIN columns AS new ON new.object = n.id AND new.position = c.to_position AND NOT new.rowid_alias
  AND upper(new.type) IN ('INT', 'INTEGER', 'REAL', 'BLOB')
GROUP BY q.id;
