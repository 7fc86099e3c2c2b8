-- loss/rebuild-index  error  fix
-- title: An index that the rebuild does not make again
-- why: DROP TABLE drops the table's indexes. A UNIQUE one was a promise about the data: from here on rows come in that break
--   it, and upserts on it fail. The others were why queries are fast: nothing is lost but time, and the finding is a warning.
-- source: https://sqlite.org/lang_altertable.html section 7, step 8
-- changes: schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE UNIQUE INDEX users_email ON users (email);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL);
--   INSERT INTO users_new (id, email) SELECT id, email FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, nick TEXT);
--   CREATE INDEX users_nick ON users (lower(nick));
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL);
--   INSERT INTO users_new (id, email) SELECT id, email FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE UNIQUE INDEX users_email ON users (email);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL);
--   INSERT INTO users_new (id, email) SELECT id, email FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
--   CREATE UNIQUE INDEX users_email ON users (email);
-- good:
--   CREATE TABLE shelf (book TEXT PRIMARY KEY NOT NULL, read_at TEXT, shop TEXT);
--   CREATE INDEX shelf_read ON shelf (read_at DESC);
--   CREATE INDEX shelf_shop ON shelf (shop);
--   ==> 0002_owners.sql
--   CREATE TABLE shelf_new (owner TEXT NOT NULL, book TEXT NOT NULL, read_at TEXT, PRIMARY KEY (owner, book));
--   INSERT INTO shelf_new (owner, book, read_at) SELECT 'first', book, read_at FROM shelf;
--   DROP TABLE shelf;
--   ALTER TABLE shelf_new RENAME TO shelf;
--   CREATE INDEX shelf_owner_read ON shelf (owner, read_at DESC);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, team INTEGER);
--   CREATE UNIQUE INDEX users_email ON users (email);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL, team INTEGER);
--   INSERT INTO users_new (id, email, team) SELECT id, email, team FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
--   CREATE INDEX users_email_team ON users (email, team);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, gone INTEGER);
--   CREATE UNIQUE INDEX users_email ON users (email);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL, gone INTEGER);
--   INSERT INTO users_new (id, email, gone) SELECT id, email, gone FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
--   CREATE UNIQUE INDEX users_there ON users (email) WHERE gone IS NULL;
-- good:
--   CREATE TABLE seats (id INTEGER PRIMARY KEY, number INTEGER, row INTEGER, email TEXT);
--   CREATE UNIQUE INDEX seats_place ON seats (row, number);
--   CREATE UNIQUE INDEX seats_email ON seats (email);
--   ==> 0002_rebuild.sql
--   CREATE TABLE seats_new (id INTEGER PRIMARY KEY, number INTEGER NOT NULL, row INTEGER NOT NULL, email TEXT UNIQUE, UNIQUE (number, row));
--   INSERT INTO seats_new (id, number, row, email) SELECT id, number, row, email FROM seats;
--   DROP TABLE seats;
--   ALTER TABLE seats_new RENAME TO seats;
SELECT d.place,
       'the rebuild of ' || quoted(r.name) || ' loses the ' || CASE i.is_unique WHEN 1 THEN 'unique ' ELSE '' END || 'index ' || quoted(i.name) AS message,
       related(i.name_place, 'it was made here') AS related,
       CASE WHEN g.name IS NULL THEN 'make it again: ' || said.sql || ';'
            ELSE 'it can''t be made again as it was, for ' || quoted(g.name) || ' went in the rebuild: make one on what is left' END AS help,
       CASE WHEN NOT i.is_unique THEN 'warning' END AS severity, -- every row stays as it was
       CASE WHEN g.name IS NULL AND NOT EXISTS (SELECT 1 FROM indexes AS taken WHERE taken.name = i.name AND taken.table_name = r.name AND taken.born >= r.created)
            THEN insert_after(last.whole, CASE WHEN last.semicolon THEN '' ELSE ';' END || char(10) || said.sql || ';') END AS fix,
       'make ' || quoted(i.name) || ' again' AS fix_title
FROM rebuilds AS r
JOIN changes AS c ON c.statement = r.dropped AND c.kind = 'drop' AND c.implied
JOIN objects AS o ON o.id = c.old_object AND o.kind = 'index'
-- As it read before its table was put aside.
JOIN objects AS said ON said.id = (SELECT max(v.id) FROM objects AS v WHERE v.identity = o.identity AND v.on_name = r.name)
JOIN indexes AS i ON i.id = o.id AND i.origin = 'c'
JOIN statements AS d ON d.id = r.dropped
JOIN statements AS last ON last.id = max(r.dropped, coalesce(r.renamed, 0), (SELECT statement FROM copies WHERE id = r.copy))
-- A column of an expression, or of its WHERE, that the new table lacks.
LEFT JOIN nodes AS g ON g.id = (SELECT min(x.id) FROM nodes AS x WHERE x.statement = o.made AND x.kind = 'column_ref' AND (i.partial OR EXISTS (SELECT 1 FROM index_columns AS e WHERE e.index_id = i.id AND e.expression IS NOT NULL))
                                AND EXISTS (SELECT 1 FROM columns AS w WHERE w.object = r.old_object AND w.name = x.name) AND NOT EXISTS (SELECT 1 FROM columns AS w WHERE w.object = r.new_object AND w.name = x.name))
WHERE (g.name IS NULL OR i.is_unique) -- of the others nothing is lost but speed for queries that there can't be any more
  AND NOT EXISTS (SELECT 1 FROM indexes AS again WHERE again.table_name = r.name AND again.born >= r.created
                  AND again.is_unique >= i.is_unique AND (again.name = i.name OR (again.shape = i.shape AND again.partial <= i.partial)))
  -- Of a column that went in the rebuild the index goes as a matter of course.
  AND NOT EXISTS (SELECT 1 FROM index_columns AS k WHERE k.index_id = i.id AND k.name IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM columns AS n WHERE n.object = r.new_object AND n.name = k.name))
  -- Made anew with more columns, or in another order: replaced, not forgotten.
  AND (i.is_unique OR NOT EXISTS (
       SELECT 1 FROM indexes AS again WHERE again.table_name = r.name AND again.born >= r.created AND again.origin = 'c'
       AND NOT EXISTS (SELECT 1 FROM index_columns AS k WHERE k.index_id = i.id
                       AND NOT EXISTS (SELECT 1 FROM index_columns AS g WHERE g.index_id = again.id AND g.name = k.name))))
  -- What is unique in some of its columns is unique in all of them.
  AND NOT (i.is_unique AND EXISTS (
       SELECT 1 FROM index_columns AS k JOIN columns AS n ON n.object = r.new_object AND n.name = k.name AND n.rowid_alias WHERE k.index_id = i.id))
  AND NOT (i.is_unique AND EXISTS (
       SELECT 1 FROM indexes AS again WHERE again.table_name = r.name AND again.born >= r.created AND again.is_unique AND NOT again.partial
       AND NOT EXISTS (SELECT 1 FROM index_columns AS g WHERE g.index_id = again.id
                       AND NOT EXISTS (SELECT 1 FROM index_columns AS k WHERE k.index_id = i.id AND k.name = g.name
                                       AND upper(coalesce(k.collation, 'BINARY')) IN ('BINARY', upper(coalesce(g.collation, 'BINARY')))))));
