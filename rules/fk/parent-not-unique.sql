-- fk/parent-not-unique  error
-- title: A foreign key to columns that are not unique
-- why: The parent columns must be its primary key or carry a unique index (not a partial one, with the columns' own
--   collations). CREATE TABLE accepts it; writes to either table then fail with "foreign key mismatch".
-- source: https://sqlite.org/foreignkeys.html section 3; probe: workerd 1.20261117.1
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author TEXT REFERENCES users (email));
-- bad:
--   CREATE TABLE users (a INTEGER, b INTEGER, PRIMARY KEY (a, b));
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT UNIQUE);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author TEXT REFERENCES users (email));
SELECT f.parent_place AS place,
       CASE WHEN f.implicit THEN 'the primary key of ' || quoted(f.parent) || ' does not fit ' || f.ncolumns || CASE f.ncolumns WHEN 1 THEN ' column' ELSE ' columns' END
            ELSE quoted(f.parent) || ' (' || f.parent_column_names || ') is not unique' END || ': writes to both tables fail' AS message,
       related(p.name_place, 'the parent') AS related,
       CASE WHEN NOT f.implicit THEN 'make it so: CREATE UNIQUE INDEX … ON ' || quoted(f.parent) || ' (' || f.parent_column_names || ')' END AS help
FROM final_foreign_keys AS f
JOIN objects AS p ON p.id = f.parent_object AND NOT p.poisoned AND p.table_kind = 'ordinary'
WHERE NOT f.parent_unique
  AND NOT EXISTS (SELECT 1 FROM foreign_key_columns AS k WHERE k.foreign_key = f.id AND k.parent_position IS NULL AND NOT f.implicit)
  -- Where a DROP INDEX took that away, fk/drop-backing-index says so there.
  AND NOT EXISTS (SELECT 1 FROM indexes AS i JOIN changes AS c ON c.old_object = i.id AND c.kind = 'drop' AND NOT c.implied
                  WHERE i.table_name = f.parent AND i.is_unique AND i.nterms = f.ncolumns AND NOT f.implicit
                    AND NOT EXISTS (SELECT 1 FROM foreign_key_columns AS k WHERE k.foreign_key = f.id
                                    AND NOT EXISTS (SELECT 1 FROM index_columns AS t WHERE t.index_id = i.id AND t.name = k.parent_name)));
