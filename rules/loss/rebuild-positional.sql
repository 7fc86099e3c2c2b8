-- loss/rebuild-positional  error  fix
-- title: A copy that goes by position
-- why: SELECT * gives the old table's columns in its order; where the new one has others, or another order, values
--   land in the wrong column or the statement fails. Where a column only has another name, the next change of either table
--   makes it so.
-- source: https://sqlite.org/lang_insert.html
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE t_new (id INTEGER PRIMARY KEY, b TEXT, a TEXT);
--   INSERT INTO t_new SELECT * FROM t;
--   DROP TABLE t;
--   ALTER TABLE t_new RENAME TO t;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE t_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '', b TEXT);
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
SELECT p.place,
       'this copy goes by position: ' || quoted(p.name) || '.' || quoted(p.from_name) || ' lands in ' || coalesce(quoted(p.to_name), 'no column at all') AS message,
       'name the columns on both sides' AS help,
       CASE WHEN NOT p.mixed THEN 'warning' END AS severity, -- a column by another name: right, as long as nothing moves
       -- Mixed up, columns go where their names say; else each stays where it lands already.
       CASE WHEN k.named_columns OR source(k.columns_place) <> '*' THEN NULL
            WHEN NOT p.mixed THEN insert_after(s.name_place, ' (' || l.targets || ')') || ',' || edit(k.columns_place, l.sources)
            WHEN l.strangers = 0 THEN insert_after(s.name_place, ' (' || l.names || ')') || ',' || edit(k.columns_place, l.names) END AS fix,
       'name the columns' AS fix_title
FROM (SELECT k.id AS copy, k.select_place AS place, f.name AS name, c.from_name AS from_name, c.to_name AS to_name, c.mixed AS mixed, max(c.mixed * 1000 - c.from_position)
      FROM copies AS k
      JOIN objects AS f ON f.id = k.from_object AND NOT f.poisoned
      JOIN (SELECT a.copy, a.from_position, a.from_name, a.to_name,
                   (a.to_name IS NULL OR EXISTS (SELECT 1 FROM columns AS x WHERE x.object = b.to_object AND x.name = a.from_name)
                    OR EXISTS (SELECT 1 FROM columns AS y WHERE y.object = b.from_object AND y.name = a.to_name)) AS mixed
            FROM copies AS b JOIN copy_columns AS a ON a.copy = b.id AND a.place IS NULL
            WHERE b.star AND NOT b.creating AND a.from_name <> coalesce(a.to_name, '')) AS c ON c.copy = k.id
      GROUP BY k.id) AS p
JOIN copies AS k ON k.id = p.copy
JOIN statements AS s ON s.id = k.statement
JOIN (SELECT c.copy, group_concat(quoted(c.to_name), ', ') AS targets, group_concat(quoted(c.from_name), ', ') AS sources,
             group_concat(quoted(t.name), ', ') AS names, sum(t.name IS NULL) AS strangers
      FROM copies AS m JOIN copy_columns AS c ON c.copy = m.id LEFT JOIN columns AS t ON t.object = m.to_object AND t.name = c.from_name AND NOT t.generated
      GROUP BY c.copy) AS l ON l.copy = k.id;
