-- alter/fts-content-rename  warning
-- title: A change of names that a full-text table does not follow
-- why: fts5 keeps the names of its content table and of that table's columns as text, which no RENAME rewrites. The ALTER TABLE
--   passes, and from then on what reads the full-text table's columns fails: "no such table", "no such column: T.…".
-- help: drop the full-text table, create it anew over the new names, and fill it: INSERT INTO search (search) VALUES ('rebuild')
-- source: probe: workerd 1.20261117.1; https://sqlite.org/fts5.html section 4.4.3
-- bad:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, body TEXT);
--   CREATE VIRTUAL TABLE search USING fts5(body, content = 'posts', content_rowid = 'id');
--   ==> 0002_rename.sql
--   ALTER TABLE posts RENAME TO articles;
-- bad:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, body TEXT);
--   CREATE VIRTUAL TABLE search USING fts5(body, content = 'posts', content_rowid = 'id');
--   ==> 0002_rename.sql
--   ALTER TABLE posts RENAME COLUMN body TO text;
-- bad:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, body TEXT);
--   CREATE VIRTUAL TABLE search USING fts5(body, content = 'posts', content_rowid = 'id');
--   ==> 0002_drop.sql
--   DROP TABLE posts;
-- good:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT, body TEXT);
--   CREATE VIRTUAL TABLE search USING fts5(body, content = 'posts', content_rowid = 'id');
--   ==> 0002_rename.sql
--   ALTER TABLE posts RENAME COLUMN title TO head;
--   DROP TABLE search;
--   ALTER TABLE posts RENAME TO articles;
--   CREATE VIRTUAL TABLE search USING fts5(body, content = 'articles', content_rowid = 'id');
-- good:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, body TEXT);
--   CREATE VIRTUAL TABLE search USING fts5(body, content = 'posts', content_rowid = 'id');
--   ==> 0002_rebuild.sql
--   CREATE TABLE posts_new (id INTEGER PRIMARY KEY, body TEXT NOT NULL);
--   INSERT INTO posts_new (id, body) SELECT id, body FROM posts;
--   DROP TABLE posts;
--   ALTER TABLE posts_new RENAME TO posts;
SELECT coalesce(s.name_place, s.place) AS place,
       'the full-text table ' || quoted(f.name) || ' goes on looking for ' || CASE c.kind WHEN 'rename_column' THEN quoted(o.name) || '.' || quoted(k.name) ELSE quoted(o.name) END
         || ': reading it fails from here on' AS message,
       related(f.name_place, quoted(f.name) || ' is made here') AS related
FROM changes AS c
JOIN statements AS s ON s.id = c.statement
JOIN objects AS o ON o.id = c.old_object AND o.kind = 'table'
JOIN objects AS f ON f.content_table = o.name AND f.born < s.id AND f.died IS NULL
LEFT JOIN columns AS k ON k.object = o.id AND k.position = c.position
WHERE NOT c.implied AND c.kind IN ('rename', 'rename_column', 'drop')
  AND (c.kind <> 'rename_column' OR f.content_rowid = k.name OR EXISTS (SELECT 1 FROM columns AS n WHERE n.object = f.id AND n.name = k.name))
  AND NOT EXISTS (SELECT 1 FROM objects AS again JOIN columns AS n ON n.object = again.id AND (c.kind <> 'rename_column' OR n.name = k.name)
                  WHERE again.name = o.name AND again.kind IN ('table', 'view') AND again.died IS NULL);
