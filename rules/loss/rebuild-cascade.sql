-- loss/rebuild-cascade  error  suggest
-- title: A DROP TABLE that takes rows of other tables with it
-- why: With foreign keys on, DROP TABLE deletes the table's rows first, and ON DELETE CASCADE, SET NULL and SET
--   DEFAULT fire. On D1 they are always on: PRAGMA foreign_keys=OFF does nothing inside a migration, and
--   defer_foreign_keys delays only the check, not the actions. The migration reports success.
-- help: keep the rows: set the children's keys aside before the DROP and back afterwards, or rebuild parent and children
--   together; `mig new NAME --from-diff schema.sql` writes and proves such a migration
-- source: probe: workerd 1.20261117.1, parent p, child c with two rows, every action; https://sqlite.org/foreignkeys.html section 5
-- changes: schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE sessions (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE);
--   ==> 0002_rebuild.sql
--   PRAGMA foreign_keys=OFF;
--   CREATE TABLE __new_users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT INTO __new_users (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE __new_users RENAME TO users;
--   PRAGMA foreign_keys=ON;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE SET NULL);
--   ==> 0002_drop.sql
--   DROP TABLE users;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE sessions (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE);
--   ==> 0002_empty.sql
--   DELETE FROM users;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE CASCADE);
--   CREATE TABLE likes (post INTEGER REFERENCES posts (id) ON DELETE CASCADE, who TEXT);
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
--   CREATE TABLE sessions (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE);
--   ==> 0002_rebuild.sql
--   CREATE TABLE kept AS SELECT * FROM sessions;
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
--   INSERT INTO sessions (id, user_id) SELECT id, user_id FROM kept;
--   DROP TABLE kept;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE sessions (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE);
--   ==> 0002_rebuild.sql
--   PRAGMA defer_foreign_keys=ON;
--   CREATE TABLE users_old AS SELECT * FROM users;
--   UPDATE sessions SET user_id = ~user_id;
--   DROP TABLE users;
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
--   INSERT INTO users (id, name) SELECT id, name FROM users_old;
--   UPDATE sessions SET user_id = ~user_id;
--   DROP TABLE users_old;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE notes (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE SET NULL);
--   ==> 0002_rebuild.sql
--   CREATE TABLE notes_saved AS SELECT id, author FROM notes;
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
--   UPDATE notes SET author = (SELECT s.author FROM notes_saved AS s WHERE s.id = notes.id);
--   DROP TABLE notes_saved;
WITH hit AS ( -- one finding a statement, however many tables refer to the one it empties
  SELECT l.statement, l.place, l.parent, t.kind, l.returns,
         sum(l.effect = 'deleted') AS ndeleted,
         group_concat(CASE l.effect WHEN 'deleted' THEN quoted(l.child) || CASE WHEN l.through IS NULL THEN '' ELSE ' (by way of ' || quoted(l.through) || ')' END END, ', ') AS deleted,
         max(CASE l.effect WHEN 'deleted' THEN quoted(l.child) END) AS one, max(CASE l.effect WHEN 'deleted' THEN quoted(l.through) END) AS way,
         group_concat(CASE WHEN l.effect = 'emptied' AND l.on_delete = 'set null' THEN quoted(l.child) || ' (' || l.column_names || ')'
           || CASE WHEN l.through IS NULL THEN '' ELSE ', by way of ' || quoted(l.through) || ',' END END, ', ') AS nulled,
         group_concat(CASE WHEN l.effect = 'emptied' AND l.on_delete <> 'set null' THEN quoted(l.child) || ' (' || l.column_names || ')'
           || CASE WHEN l.through IS NULL THEN '' ELSE ', by way of ' || quoted(l.through) || ',' END END, ', ') AS defaulted,
         group_concat(DISTINCT upper(l.on_delete)) AS actions, count(DISTINCT l.on_delete) AS nactions,
         group_concat(related(l.key_place, quoted(l.child) || ' references it here')) AS related
  FROM row_losses AS l JOIN statements AS t ON t.id = l.statement
  WHERE l.effect IN ('deleted', 'emptied')
  GROUP BY l.statement
)
SELECT h.place,
       CASE h.kind WHEN 'delete' THEN 'emptying ' ELSE 'dropping ' END || quoted(h.parent) || ' '
         || substr(CASE h.ndeleted WHEN 0 THEN ''
                     WHEN 1 THEN ', deletes every row of ' || h.one || ' that refers to it' || coalesce(', by way of ' || h.way, '')
                     ELSE ', deletes every row of ' || h.deleted || ' that refers to it' END
           || coalesce(', sets ' || h.nulled || ' to NULL in every row', '')
           || coalesce(', sets ' || h.defaulted || ' to its default in every row', ''), 3)
         || ': ON DELETE ' || replace(h.actions, ',', ', ') || CASE h.nactions WHEN 1 THEN ' fires' ELSE ' fire' END || ', and the migration reports success' AS message,
       h.related,
       CASE WHEN EXISTS (SELECT 1 FROM pragmas AS p JOIN statements AS s ON s.id = p.statement JOIN statements AS d ON d.id = h.statement
                         WHERE s.file = d.file AND p.name = 'foreign_keys' AND s.id < d.id)
            THEN 'PRAGMA foreign_keys=OFF does nothing inside a D1 migration; set the children''s keys aside before the DROP and back afterwards'
       END AS help,
       safe_rebuild(h.statement) AS fix, 'rebuild ' || quoted(h.parent) || ' so that every row stays' AS fix_title,
       CASE WHEN h.kind = 'delete' AND NOT h.returns THEN 'warning' END AS severity -- the author says that rows go; which ones, he may have forgotten
FROM hit AS h;
