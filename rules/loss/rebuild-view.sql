-- loss/rebuild-view  warning  fix
-- title: A view that the rebuild drops and does not make again
-- why: A view that reads the table has to go before the renaming, or that fails. If nothing makes it again, everything
--   that reads it fails; no row is lost, and a migration may mean it.
-- help: create it again behind the rebuild; if it has had its day, drop it in a migration of its own
-- source: https://sqlite.org/lang_altertable.html section 7, step 9
-- changes: schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE VIEW emails AS SELECT email FROM users;
--   ==> 0002_rebuild.sql
--   DROP VIEW emails;
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL);
--   INSERT INTO users_new (id, email) SELECT id, email FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE VIEW emails AS SELECT email FROM users;
--   ==> 0002_rebuild.sql
--   DROP VIEW emails;
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL);
--   INSERT INTO users_new (id, email) SELECT id, email FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
--   CREATE VIEW emails AS SELECT email FROM users;
SELECT d.place,
       'the rebuild of ' || quoted(r.name) || ' drops the view ' || quoted(v.name) || ', and nothing makes it again' AS message,
       related(v.name_place, 'it was made here') AS related,
       'make it again: ' || v.sql || ';' AS help,
       insert_after(last.whole, CASE WHEN last.semicolon THEN '' ELSE ';' END || char(10) || v.sql || ';') AS fix,
       'make ' || quoted(v.name) || ' again' AS fix_title
FROM changes AS c
JOIN objects AS v ON v.id = c.old_object AND v.kind = 'view'
JOIN statements AS d ON d.id = c.statement
JOIN nodes AS n ON n.statement = v.made AND n.kind = 'from_item'
JOIN rebuilds AS r ON r.name = n.name
JOIN statements AS first ON first.id = r.created
JOIN statements AS last ON last.id = max(r.dropped, coalesce(r.renamed, 0), (SELECT statement FROM copies WHERE id = r.copy))
WHERE c.kind = 'drop' AND NOT c.implied AND d.id < last.id AND d.file BETWEEN first.file AND last.file
  AND NOT EXISTS (SELECT 1 FROM objects AS again WHERE again.name = v.name AND again.born > d.id)
GROUP BY d.id;
