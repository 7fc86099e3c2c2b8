-- ref/ambiguous-column  error
-- title: A column name that means more than one column
-- why: SQLite refuses to choose.
-- source: https://sqlite.org/lang.html
-- on: ambiguous-column
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE TABLE u (id INTEGER PRIMARY KEY, t_id INTEGER);
--   DELETE FROM t WHERE id IN (SELECT id FROM t JOIN u ON u.t_id = t.id);
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
SELECT p.place,
       CASE WHEN p.arg2 = 'table' THEN 'columns of ' || p.arg1 || ' are ambiguous here: several tables of this join have them'
            ELSE p.arg1 || ' is ambiguous: several tables here have such a column' END AS message,
       CASE WHEN p.arg2 = 'table' THEN 'join it with ON, and name the columns that are wanted' ELSE 'put the table before it: table.' || p.arg1 END AS help
FROM problems AS p
WHERE p.code = 'ambiguous-column'
  -- One mistake: what USING names says it, or that the target of UPDATE stands in its FROM.
  AND NOT EXISTS (SELECT 1 FROM problems AS q WHERE q.statement = p.statement
                  AND (q.code = 'update-target-in-from' OR p.arg2 = 'table' AND q.code = 'ambiguous-column' AND q.arg2 IS NULL));
