-- loss/drop-table  warning
-- title: A table of an earlier migration is dropped
-- why: Its rows can't be brought back by another migration, only by Time Travel within its days.
-- help: if that is meant, say so: -- mig:allow loss/drop-table because …
-- source: https://developers.cloudflare.com/d1/reference/time-travel/
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_drop.sql
--   DROP TABLE users;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_drop.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT INTO users_new (id, name) SELECT id, coalesce(name, '') FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
--   DROP TABLE users;
-- bad:
--   CREATE TABLE carts (id INTEGER PRIMARY KEY, owner INTEGER REFERENCES owners (id) ON DELETE SET NULL);
--   CREATE TABLE owners (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE carts_new (id INTEGER PRIMARY KEY, owner_name TEXT);
--   INSERT INTO carts_new (id, owner_name) SELECT c.id, o.name FROM carts AS c JOIN owners AS o ON o.id = c.owner;
--   DROP TABLE carts;
--   ALTER TABLE carts_new RENAME TO carts;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT, body TEXT);
--   CREATE VIRTUAL TABLE posts_fts USING fts5(title, content='posts', content_rowid='id');
--   ==> 0002_search.sql
--   DROP TABLE posts_fts;
--   CREATE VIRTUAL TABLE posts_fts USING fts5(title, body, content='posts', content_rowid='id');
--   INSERT INTO posts_fts (posts_fts) VALUES ('rebuild');
-- good:
--   CREATE TABLE carts (id INTEGER PRIMARY KEY, owner INTEGER);
--   CREATE TABLE owners (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_orders.sql
--   CREATE TABLE orders (id INTEGER PRIMARY KEY, owner_name TEXT);
--   INSERT INTO orders (id, owner_name) SELECT c.id, o.name FROM carts AS c LEFT JOIN owners AS o ON o.id = c.owner;
--   DROP TABLE carts;
-- good:
--   CREATE TABLE carts (id INTEGER PRIMARY KEY, owner INTEGER NOT NULL REFERENCES owners (id) ON DELETE CASCADE);
--   CREATE TABLE owners (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE carts_new (id INTEGER PRIMARY KEY, owner_name TEXT);
--   INSERT INTO carts_new (id, owner_name) SELECT c.id, o.name FROM carts AS c JOIN owners AS o ON o.id = c.owner;
--   DROP TABLE carts;
--   ALTER TABLE carts_new RENAME TO carts;
SELECT s.place,
       'dropping ' || quoted(o.name) || CASE
         WHEN EXISTS (SELECT 1 FROM statements AS t JOIN writes AS w ON w.statement = t.id AND w.joined AND NOT w.filtered AND NOT w.in_trigger
                      JOIN nodes AS n ON n.statement = t.id AND +n.kind = 'from_item' AND n.name = o.name
                      WHERE t.file = s.file AND t.id < s.id)
         THEN ' deletes the rows that found no partner in the join before: those it did not copy'
         ELSE ' deletes all its rows' END AS message,
       related(o.name_place, 'it was made here') AS related
FROM changes AS c
JOIN objects AS o ON o.id = c.old_object AND o.kind = 'table' AND NOT o.poisoned AND o.content_table IS NULL -- an index of another's rows
JOIN statements AS s ON s.id = c.statement
WHERE c.kind = 'drop' AND NOT c.implied
  AND (NOT c.created_in_file OR EXISTS (SELECT 1 FROM rebuilds AS r JOIN objects AS n ON n.id = r.new_object WHERE n.identity = o.identity)) -- which holds the old one's rows
  AND NOT EXISTS (SELECT 1 FROM rebuilds AS r WHERE r.dropped = c.statement)
  AND NOT EXISTS (SELECT 1 FROM copies AS k JOIN objects AS k_from ON k_from.id = k.from_object
                  WHERE k_from.identity = o.identity AND NOT k.own AND NOT k.filtered AND k.statement < c.statement)
  -- Nor where a join, a CTE or a UNION of the file carried the rows over.
  AND NOT EXISTS (SELECT 1 FROM statements AS t JOIN writes AS w ON w.statement = t.id AND w.kind = 'insert' AND w.selecting AND NOT w.filtered AND NOT w.in_trigger
                  JOIN objects AS t_into ON t_into.id = w.object AND t_into.identity <> o.identity
                  JOIN nodes AS n ON n.statement = t.id AND +n.kind = 'from_item' AND n.name = o.name
                  WHERE t.file = s.file AND t.id < s.id
                    -- An inner join carries all rows only where a NOT NULL key sees to it that each finds a partner.
                    AND NOT (w.joined AND EXISTS (
                      SELECT 1 FROM nodes AS p
                      WHERE p.statement = t.id AND +p.kind = 'from_item' AND p.name IS NOT o.name
                        AND NOT EXISTS (SELECT 1 FROM foreign_keys AS f WHERE f.object = o.id AND f.parent = p.name AND NOT EXISTS (
                          SELECT 1 FROM foreign_key_columns AS k JOIN columns AS c ON c.object = o.id AND c.position = k.position
                          WHERE k.foreign_key = f.id AND NOT c.not_null)))));
