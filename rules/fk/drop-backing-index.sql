-- fk/drop-backing-index  error
-- title: A DROP INDEX that a foreign key needs
-- why: Without the unique index on the parent's columns every write to either table fails with "foreign key
--   mismatch".
-- source: https://sqlite.org/foreignkeys.html section 3
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE UNIQUE INDEX users_email ON users (email);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author TEXT REFERENCES users (email));
--   ==> 0002_drop.sql
--   DROP INDEX users_email;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
SELECT s.place, quoted(i.name) || ' makes ' || quoted(f.parent) || ' (' || f.parent_column_names || ') unique, which the foreign key of ' || quoted(f.child) || ' needs' AS message,
       related(f.place, 'the foreign key') AS related
FROM changes AS c
JOIN indexes AS i ON i.id = c.old_object AND i.is_unique
JOIN statements AS s ON s.id = c.statement
JOIN final_foreign_keys AS f ON f.parent = i.table_name AND NOT f.parent_unique AND NOT f.implicit
WHERE c.kind = 'drop' AND NOT c.implied
  AND f.ncolumns = i.nterms
  AND NOT EXISTS (SELECT 1 FROM foreign_key_columns AS k WHERE k.foreign_key = f.id
                  AND NOT EXISTS (SELECT 1 FROM index_columns AS t WHERE t.index_id = i.id AND t.name = k.parent_name))
  -- One that took its place is what went in the end.
  AND NOT EXISTS (SELECT 1 FROM indexes AS l JOIN objects AS m ON m.id = l.id AND m.born > c.statement
                  WHERE l.table_name = f.parent AND l.is_unique AND l.nterms = i.nterms
                    AND NOT EXISTS (SELECT 1 FROM foreign_key_columns AS k WHERE k.foreign_key = f.id
                                    AND NOT EXISTS (SELECT 1 FROM index_columns AS t WHERE t.index_id = l.id AND t.name = k.parent_name)));
