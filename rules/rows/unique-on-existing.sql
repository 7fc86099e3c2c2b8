-- rows/unique-on-existing  warning
-- title: A unique index on a table that has rows
-- why: CREATE UNIQUE INDEX fails as soon as two rows agree. Whether they do, only the data can tell.
-- help: ask the data first
-- source: https://sqlite.org/lang_createindex.html section 1.1
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   ==> 0002_unique.sql
--   CREATE UNIQUE INDEX users_email ON users (email);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE UNIQUE INDEX users_email ON users (email);
SELECT i.name_place AS place,
       'this fails where two rows of ' || quoted(i.table_name) || ' agree in ' || x.terms AS message,
       'ask first: SELECT ' || x.terms || ', count(*) FROM ' || quoted(i.table_name)
         || CASE WHEN i.where_text IS NULL THEN '' ELSE ' WHERE ' || i.where_text END
         || ' GROUP BY ' || x.terms || ' HAVING count(*) > 1; if it finds none, say so: -- mig:allow rows/unique-on-existing because …' AS help
FROM changes AS c
JOIN indexes AS i ON i.id = c.new_object AND i.is_unique AND i.origin = 'c'
JOIN (SELECT index_id, group_concat(coalesce(expression, quoted(name)), ', ') AS terms FROM index_columns GROUP BY index_id) AS x ON x.index_id = i.id
WHERE c.kind = 'create' AND NOT c.created_in_file
  AND NOT EXISTS (SELECT 1 FROM indexes AS was WHERE was.table_name = i.table_name AND was.is_unique AND was.shape = i.shape AND was.born < i.born)
  AND NOT EXISTS (SELECT 1 FROM writes AS w JOIN statements AS s ON s.id = w.statement JOIN statements AS u ON u.id = c.statement
                  WHERE w.table_name = i.table_name AND w.kind = 'delete' AND s.file = u.file AND s.id < u.id);
