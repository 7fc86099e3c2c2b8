-- rows/orphans-on-new-fk  warning  suggest
-- title: A rebuild that adds a foreign key
-- why: The copy fails as soon as one row refers to nothing: foreign keys are always enforced on D1. Whether one does, only the data can tell.
-- source: https://sqlite.org/foreignkeys.html
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER);
--   ==> 0002_rebuild.sql
--   CREATE TABLE posts_new (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id));
--   INSERT INTO posts_new (id, author) SELECT id, author FROM posts;
--   DROP TABLE posts;
--   ALTER TABLE posts_new RENAME TO posts;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER);
--   ==> 0002_rebuild.sql
--   CREATE TABLE posts_new (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE SET NULL);
--   INSERT INTO posts_new (id, author) SELECT id, author FROM posts;
--   DROP TABLE posts;
--   ALTER TABLE posts_new RENAME TO posts;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER);
--   ==> 0002_rebuild.sql
--   CREATE TABLE posts_new (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE CASCADE);
--   INSERT INTO posts_new (id, author) SELECT id, author FROM posts;
--   DROP TABLE posts;
--   ALTER TABLE posts_new RENAME TO posts;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER);
--   ==> 0002_rebuild.sql
--   UPDATE posts SET author = NULL WHERE author NOT IN (SELECT id FROM users);
--   CREATE TABLE posts_new (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id));
--   INSERT INTO posts_new (id, author) SELECT id, author FROM posts;
--   DROP TABLE posts;
--   ALTER TABLE posts_new RENAME TO posts;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id));
--   ==> 0002_rebuild.sql
--   CREATE TABLE posts_new (id INTEGER PRIMARY KEY, author INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE);
--   INSERT INTO posts_new (id, author) SELECT id, author FROM posts;
--   DROP TABLE posts;
--   ALTER TABLE posts_new RENAME TO posts;
SELECT q.select_place AS place,
       'this copy fails where ' || quoted(r.name) || ' (' || f.column_names || ') refers to no row of ' || quoted(f.parent) AS message,
       related(f.place, 'the foreign key is new') AS related,
       CASE WHEN f.ncolumns = 1 AND f.parent_column_names IS NOT NULL
            THEN 'ask first: SELECT count(*) FROM ' || quoted(r.name) || ' WHERE ' || f.column_names || ' NOT IN (SELECT ' || f.parent_column_names || ' FROM ' || quoted(f.parent) || ')'
            ELSE 'ask the data first' END AS help,
       -- What the key would have done, had it been there when the parent went. Without such a word it is the author's to decide.
       CASE WHEN f.ncolumns = 1 AND f.on_delete IN ('cascade', 'set null') AND r.shape = 'new first'
                 AND EXISTS (SELECT 1 FROM columns AS o WHERE o.object = r.old_object AND quoted(o.name) = f.column_names AND (f.on_delete = 'cascade' OR NOT o.not_null))
            THEN insert_before(s.start, CASE f.on_delete WHEN 'cascade' THEN 'DELETE FROM ' || quoted(r.name) ELSE 'UPDATE ' || quoted(r.name) || ' SET ' || f.column_names || ' = NULL' END
                 || ' WHERE ' || f.column_names || ' NOT IN (SELECT ' || f.parent_column_names || ' FROM ' || quoted(f.parent) || ' WHERE ' || f.parent_column_names || ' IS NOT NULL);' || char(10)) END AS fix,
       CASE f.on_delete WHEN 'cascade' THEN 'delete them first, as ON DELETE CASCADE would have' ELSE 'set them to NULL first, as ON DELETE would have' END AS fix_title
FROM rebuilds AS r
JOIN copies AS q ON q.id = r.copy
JOIN statements AS s ON s.id = q.statement
JOIN foreign_keys AS f ON f.object = q.to_object AND f.parent <> r.name
WHERE NOT q.filtered
  AND NOT EXISTS (SELECT 1 FROM foreign_keys AS was WHERE was.object = r.old_object AND was.column_names = f.column_names)
  AND EXISTS (SELECT 1 FROM foreign_key_columns AS k JOIN copy_columns AS c ON c.copy = q.id AND c.to_position = k.position AND c.from_position IS NOT NULL
              WHERE k.foreign_key = f.id)
  AND NOT EXISTS (SELECT 1 FROM writes AS w JOIN statements AS t ON t.id = w.statement
                  WHERE w.table_name = r.name AND w.kind IN ('update', 'delete') AND NOT w.in_trigger AND t.file = s.file AND t.id < s.id);
