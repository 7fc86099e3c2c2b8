-- index/duplicate  warning  fix
-- title: Two indexes that are the same
-- why: SQLite keeps both in step at each write and uses one.
-- source: https://sqlite.org/queryplanner.html
-- changes: schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE INDEX users_email ON users (email);
--   CREATE INDEX users_mail ON users (email);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE INDEX users_email ON users (email);
--   CREATE INDEX users_email_folded ON users (email COLLATE NOCASE);
--   CREATE INDEX users_email_set ON users (email) WHERE email IS NOT NULL;
SELECT b.name_place AS place, quoted(b.name) || ' is the same as ' || quoted(a.name) AS message,
       related(a.name_place, 'made here') AS related,
       'delete the CREATE INDEX, or DROP INDEX ' || quoted(b.name) || ' in a new migration' AS help,
       delete_at(s.whole) AS fix, 'delete the second index' AS fix_title
FROM final_indexes AS b
JOIN final_indexes AS a ON a.id = b.twin
JOIN statements AS s ON s.id = (SELECT made FROM objects WHERE id = b.id)
WHERE b.twin <> b.id;
