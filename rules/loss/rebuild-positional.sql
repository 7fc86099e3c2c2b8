-- loss/rebuild-positional  error
-- title: A copy that goes by position
-- why: SELECT * gives the old table's columns in its order; where the new one has others, or another order, values
--   land in the wrong column or the statement fails.
-- source: https://sqlite.org/lang_insert.html
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE t_new (id INTEGER PRIMARY KEY, b TEXT, a TEXT);
--   INSERT INTO t_new SELECT * FROM t;
--   DROP TABLE t;
--   ALTER TABLE t_new RENAME TO t;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE t_new (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT);
--   INSERT INTO t_new SELECT * FROM t;
--   DROP TABLE t;
--   ALTER TABLE t_new RENAME TO t;
SELECT k.select_place AS place,
       'this copy goes by position: ' || quoted(f.name) || '.' || quoted(c.from_name) || ' lands in ' || coalesce(quoted(c.to_name), 'no column at all') AS message,
       'name the columns on both sides' AS help
FROM copies AS k
JOIN objects AS f ON f.id = k.from_object AND NOT f.poisoned
JOIN copy_columns AS c ON c.copy = k.id AND c.place IS NULL
WHERE k.star AND NOT k.creating AND c.from_name <> coalesce(c.to_name, '')
  AND NOT EXISTS (SELECT 1 FROM copy_columns AS d WHERE d.copy = k.id AND d.place IS NULL AND d.from_name <> coalesce(d.to_name, '') AND d.from_position < c.from_position);
