-- dml/insert-without-columns  warning  fix
-- title: INSERT that does not name its columns
-- why: A column added or moved by a later migration, or a rebuild, makes the values land elsewhere, or the statement
--   fail when the history is replayed against another schema.
-- help: name them
-- source: https://sqlite.org/lang_insert.html
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   INSERT INTO t VALUES (1, 'x', 'y');
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   INSERT INTO t (id, a, b) VALUES (1, 'x', 'y');
SELECT w.table_place AS place, 'this INSERT into ' || quoted(w.table_name) || ' does not name its columns' AS message,
       insert_after(w.table_place, ' (' || (SELECT group_concat(quoted(c.name), ', ') FROM columns AS c WHERE c.object = w.object AND NOT c.generated AND NOT c.hidden) || ')') AS fix,
       'name the columns' AS fix_title
FROM writes AS w JOIN objects AS o ON o.id = w.object AND o.kind = 'table' AND o.table_kind = 'ordinary'
WHERE w.kind = 'insert' AND NOT w.named_columns AND NOT w.defaults
  AND NOT EXISTS (SELECT 1 FROM copies AS k WHERE k.statement = w.statement AND NOT k.own);
