-- loss/rebuild-blocked  error  suggest
-- title: A DROP TABLE or DELETE that fails where other tables have rows
-- why: DROP TABLE deletes the table's rows first, as DELETE does; a NO ACTION or RESTRICT foreign key refuses that as soon as one
--   row refers to it. On an empty development database nothing does. defer_foreign_keys moves the failure to
--   the commit, and renaming a copy into place does not help: only rows inserted under the table's own name do.
-- help: PRAGMA defer_foreign_keys=ON, copy the rows aside, drop, create the table under its own name, copy them back
-- source: probe: workerd 1.20261117.1; https://sqlite.org/foreignkeys.html section 5
-- changes: schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id));
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT INTO users_new SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id));
--   ==> 0002_empty.sql
--   DELETE FROM users;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE CASCADE);
--   CREATE TABLE likes (post INTEGER REFERENCES posts (id), who TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE posts_saved AS SELECT * FROM posts;
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
--   INSERT INTO posts SELECT * FROM posts_saved;
--   DROP TABLE posts_saved;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id));
--   ==> 0002_empty.sql
--   DELETE FROM posts;
--   DELETE FROM users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id));
--   ==> 0002_rebuild.sql
--   PRAGMA defer_foreign_keys=ON;
--   CREATE TABLE users_old AS SELECT * FROM users;
--   DROP TABLE users;
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
--   INSERT INTO users (id, name) SELECT id, name FROM users_old;
--   DROP TABLE users_old;
SELECT l.place,
       CASE s.kind WHEN 'delete' THEN 'emptying ' ELSE 'dropping ' END || quoted(l.parent)
         || CASE l.effect WHEN 'blocked' THEN ' fails ' WHEN 'unchecked' THEN ' would fail at commit ' ELSE ' fails at commit ' END
         || 'where a row of ' || quoted(l.child) || ' (' || l.column_names || ') refers to '
         || CASE WHEN l.through IS NULL THEN 'it' ELSE quoted(l.through) || ', whose rows it deletes' END
         || CASE l.effect WHEN 'unchecked' THEN '; PRAGMA defer_foreign_keys=OFF lets it pass, unchecked' ELSE '' END AS message,
       related(l.key_place, quoted(l.child) || ' references it here') AS related,
       'ask first: SELECT count(*) FROM ' || quoted(l.child) || ' WHERE ' || l.column_names || ' IS NOT NULL; to keep the rows, copy them aside,'
         || ' drop, create ' || quoted(l.parent) || ' under its own name and copy them back, under PRAGMA defer_foreign_keys=ON'
         || CASE WHEN l.on_delete IN ('set null', 'set default') AND l.effect = 'blocked'
                 THEN ', and set the keys of ' || quoted(l.child) || ' aside meanwhile: ON DELETE ' || upper(l.on_delete) || ' meets NOT NULL' ELSE '' END AS help,
       safe_rebuild(l.statement) AS fix, 'rebuild ' || quoted(l.parent) || ' so that every row stays' AS fix_title,
       CASE l.effect WHEN 'unchecked' THEN 'warning' END AS severity
FROM row_losses AS l JOIN statements AS s ON s.id = l.statement
WHERE l.effect IN ('blocked', 'blocked at commit', 'unchecked');
