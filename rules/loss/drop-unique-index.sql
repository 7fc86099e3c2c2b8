-- loss/drop-unique-index  warning
-- title: A unique index of an earlier migration is dropped
-- why: It was a promise about the data: from now on doubles get in, and an upsert that names its columns fails.
-- help: if that is meant, say so: -- mig:allow loss/drop-unique-index because …
-- source: https://sqlite.org/lang_dropindex.html
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE UNIQUE INDEX users_email ON users (email);
--   ==> 0002_drop.sql
--   DROP INDEX users_email;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE UNIQUE INDEX users_email ON users (email);
--   ==> 0002_drop.sql
--   DROP INDEX users_email;
--   CREATE UNIQUE INDEX users_email ON users (email COLLATE NOCASE);
SELECT s.name_place AS place, 'nothing keeps ' || (SELECT group_concat(coalesce(quoted(t.name), t.expression), ', ') FROM index_columns AS t WHERE t.index_id = i.id)
         || ' of ' || quoted(i.table_name) || ' unique any more' AS message,
       related(i.name_place, 'it was made here') AS related
FROM changes AS c
JOIN indexes AS i ON i.id = c.old_object AND i.is_unique
JOIN statements AS s ON s.id = c.statement
WHERE c.kind = 'drop' AND NOT c.implied AND s.kind = 'drop' AND NOT c.created_in_file
  AND NOT EXISTS (SELECT 1 FROM indexes AS again WHERE again.table_name = i.table_name AND again.is_unique AND again.born > c.statement AND again.nterms <= i.nterms);
