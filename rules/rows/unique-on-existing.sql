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
SELECT name_place AS place,
       'this fails where two rows of ' || quoted(table_name) || ' agree in ' || terms AS message,
       'ask first: SELECT ' || terms || ', count(*) FROM ' || quoted(table_name)
         || CASE WHEN where_text IS NULL THEN '' ELSE ' WHERE ' || where_text END
         || ' GROUP BY ' || terms || ' HAVING count(*) > 1; if it finds none, say so: -- mig:allow rows/unique-on-existing because …' AS help
FROM (SELECT i.name_place, i.table_name, i.where_text,
             (SELECT group_concat(coalesce(k.expression, quoted(k.name)), ', ') FROM index_columns AS k WHERE k.index_id = i.id) AS terms
      FROM changes AS c
      JOIN indexes AS i ON i.id = c.new_object AND i.is_unique AND i.origin = 'c'
      WHERE c.kind = 'create' AND NOT c.created_in_file
        AND NOT EXISTS (SELECT 1 FROM indexes AS was WHERE was.table_name = i.table_name AND was.is_unique AND was.shape = i.shape AND was.born < i.born)
        AND NOT EXISTS (SELECT 1 FROM writes AS w JOIN statements AS s ON s.id = w.statement JOIN statements AS u ON u.id = c.statement
                        WHERE w.table_name = i.table_name AND w.kind = 'delete' AND s.file = u.file AND s.id < u.id));
