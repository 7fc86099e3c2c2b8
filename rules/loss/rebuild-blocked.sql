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
WITH blocked AS ( -- one finding a statement, however many tables refer to the one it empties
  SELECT l.statement, l.place, l.parent, s.kind, count(*) AS n, min(l.effect <> 'blocked') AS later, min(l.effect = 'unchecked') AS unchecked,
         group_concat(CASE WHEN l.through IS NULL THEN quoted(l.child) || ' (' || l.column_names || ')' END, ' or ') AS direct,
         group_concat('a row of ' || quoted(l.child) || ' (' || l.column_names || ') refers to ' || quoted(l.through) || ', whose rows it deletes', ', or ') AS indirect,
         group_concat(related(l.key_place, quoted(l.child) || ' references it here')) AS related,
         'SELECT count(*) FROM ' || quoted(min(l.child)) || ' WHERE ' || replace(min(l.column_names), ', ', ' IS NOT NULL AND ') || ' IS NOT NULL' AS question,
         group_concat(CASE WHEN l.on_delete IN ('set null', 'set default') AND l.effect = 'blocked' THEN quoted(l.child) END, ', ') AS forbidden,
         min(l.on_delete) AS on_delete
  FROM row_losses AS l JOIN statements AS s ON s.id = l.statement
  WHERE (l.effect IN ('blocked', 'blocked at commit') OR (l.effect = 'unchecked' AND setting('target') <> 'd1') -- there d1/defer-off says it
    )
    -- The scratch table's own key to its old self is loss/rebuild-reference's.
    AND NOT EXISTS (SELECT 1 FROM rebuilds AS r JOIN copies AS k ON k.id = r.copy
                    WHERE r.dropped = l.statement AND r.shape = 'new first' AND k.to_object = l.child_object AND l.effect <> 'unchecked')
  GROUP BY l.statement
)
SELECT place,
       CASE kind WHEN 'delete' THEN 'emptying ' ELSE 'dropping ' END || quoted(parent)
         || CASE WHEN unchecked THEN ' would fail at commit ' WHEN later THEN ' fails at commit ' ELSE ' fails ' END || 'where '
         || coalesce('a row of ' || direct || ' refers to it', '') || CASE WHEN direct IS NULL OR indirect IS NULL THEN '' ELSE ', or ' END || coalesce(indirect, '')
         || CASE WHEN unchecked THEN '; PRAGMA defer_foreign_keys=OFF lets it pass, unchecked' ELSE '' END AS message,
       related,
       CASE n WHEN 1 THEN 'ask first: ' || question || '; to keep the rows,' ELSE 'ask first whether they have rows that refer to it; to keep them,' END || ' copy them aside,'
         || ' drop, create ' || quoted(parent) || ' under its own name and copy them back, under PRAGMA defer_foreign_keys=ON'
         || coalesce(', and set the keys of ' || forbidden || ' aside meanwhile: ON DELETE ' || CASE n WHEN 1 THEN upper(on_delete) ELSE 'SET NULL' END || ' meets NOT NULL', '') AS help,
       safe_rebuild(statement) AS fix, 'rebuild ' || quoted(parent) || ' so that every row stays' AS fix_title,
       CASE WHEN unchecked THEN 'warning' END AS severity
FROM blocked;
