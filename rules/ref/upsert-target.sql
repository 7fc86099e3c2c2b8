-- ref/upsert-target  error
-- title: ON CONFLICT that names no unique constraint
-- why: An upsert needs a primary key, a UNIQUE constraint or a unique index on exactly these columns.
-- source: https://sqlite.org/lang_upsert.html
-- on: upsert-target
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   INSERT INTO t (id, a) VALUES (1, 'x') ON CONFLICT (a) DO NOTHING;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   INSERT INTO t (id, a) VALUES (1, 'x') ON CONFLICT (id) DO NOTHING;
SELECT p.place, 'no unique constraint or index of the table has exactly these columns' AS message,
       'name the primary key or a unique column, or make a unique index' AS help
FROM problems AS p
WHERE p.code = 'upsert-target';
