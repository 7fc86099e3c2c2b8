-- rows/unique-on-existing  warning
-- title: A unique index on a table that has rows
-- why: CREATE UNIQUE INDEX fails as soon as two rows agree, and so does the copy into a table with a new UNIQUE or PRIMARY KEY; INSERT
--   OR IGNORE and OR REPLACE keep one of them instead, and the rest goes with the old table. Whether two rows agree, only the data can tell,
--   but of a column that the same file adds: its default, if it has one, is in every row; NULLs do not agree.
-- help: ask the data first
-- source: https://sqlite.org/lang_createindex.html section 1.1
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   ==> 0002_unique.sql
--   CREATE UNIQUE INDEX users_email ON users (email);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   ==> 0002_unique.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT UNIQUE);
--   INSERT OR IGNORE INTO users_new (id, email) SELECT id, email FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   ==> 0002_unique.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT, name TEXT);
--   INSERT INTO users_new (id, email) SELECT id, email FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
--   CREATE UNIQUE INDEX users_email ON users (id, lower(email));
--   CREATE UNIQUE INDEX users_only_email ON users (email);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   ==> 0002_handles.sql
--   ALTER TABLE users ADD COLUMN handle TEXT NOT NULL DEFAULT '';
--   CREATE UNIQUE INDEX users_handle ON users (handle);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT UNIQUE);
--   ==> 0002_handles.sql
--   ALTER TABLE users ADD COLUMN handle TEXT;
--   CREATE UNIQUE INDEX users_handle ON users (handle);
--   CREATE UNIQUE INDEX users_handle_and_email ON users (email, handle);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, login TEXT UNIQUE);
--   CREATE UNIQUE INDEX users_email ON users (email);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (key TEXT NOT NULL, email TEXT, login TEXT NOT NULL, PRIMARY KEY (login, email), UNIQUE (key));
--   INSERT INTO users_new (key, email, login) SELECT id, email, login FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
--   CREATE UNIQUE INDEX users_email ON users (email);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   ==> 0002_unique.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT UNIQUE);
--   INSERT INTO users_new (id, email) SELECT min(id), email FROM users GROUP BY email;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE UNIQUE INDEX users_email ON users (email);
WITH new_indexes AS ( -- unique indexes on tables that had rows before
  SELECT c.statement AS born, u.file, i.id AS index_id, i.name_place, i.table_name, i.where_text, i.shape, i.nterms AS terms_n,
         (SELECT group_concat(coalesce(k.expression, quoted(k.name)), ', ') FROM index_columns AS k WHERE k.index_id = i.id) AS terms
  FROM changes AS c
  JOIN indexes AS i ON i.id = c.new_object AND i.is_unique AND i.origin = 'c'
  JOIN statements AS u ON u.id = c.statement
  WHERE c.kind = 'create' AND NOT c.created_in_file
),
fresh_columns AS ( -- their columns that the same file adds, and no statement has written to
  SELECT n.index_id, k.seq, CASE upper(a.default_text) WHEN 'NULL' THEN NULL ELSE a.default_text END AS default_text
  FROM new_indexes AS n
  JOIN statements AS s ON s.file = n.file AND s.kind = 'add_column' AND s.id < n.born AND s.name = n.table_name
  JOIN changes AS d ON d.statement = s.id AND d.kind = 'add_column' AND NOT d.implied
  JOIN columns AS a ON a.object = d.new_object AND a.position = d.position AND NOT a.generated
  JOIN index_columns AS k ON k.index_id = n.index_id AND (k.name = a.name OR lower(k.expression) IN ('lower(' || lower(a.name) || ')', 'upper(' || lower(a.name) || ')'))
  WHERE NOT EXISTS (SELECT 1 FROM writes AS w JOIN statements AS x ON x.id = w.statement
                    WHERE w.table_name = n.table_name AND w.kind IN ('insert', 'update') AND x.file = n.file AND x.id < n.born)
),
added AS ( -- unique indexes of a rebuilt table, made with it or in the same file
  SELECT r.id AS rebuild, r.name, r.old_object, q.id AS copy, i.id AS index_id, i.origin, i.where_text, i.place AS index_place, i.name_place,
         q.select_place, CASE WHEN w.upsert THEN 'upsert' ELSE w.conflict END AS conflict, i.born > q.statement AS later
  FROM rebuilds AS r
  JOIN copies AS q ON q.id = r.copy
  JOIN writes AS w ON w.statement = q.statement AND w.kind = 'insert' AND (NOT q.filtered OR w.upsert) -- whose grammar wants a WHERE
  JOIN objects AS t ON t.id = q.to_object
  JOIN statements AS made ON made.id = r.created
  JOIN indexes AS i ON i.table_name IN (r.name, t.name) AND i.is_unique
  JOIN statements AS b ON b.id = i.born AND b.file = made.file AND b.id >= made.id AND b.kind IN ('create_table', 'create_index') AND (b.id = made.id OR b.kind = 'create_index')
  WHERE r.dropped IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM writes AS d JOIN statements AS u ON u.id = d.statement
                    WHERE d.table_name = r.name AND d.kind IN ('update', 'delete') AND NOT d.in_trigger AND u.file = made.file AND u.id <= i.born)
),
new_terms AS (
  SELECT a.*, (SELECT group_concat(coalesce(k.expression, quoted(k.name)), ', ') FROM index_columns AS k WHERE k.index_id = a.index_id) AS terms
  FROM added AS a
  -- Only what is copied as it is: of an expression nothing is known.
  WHERE NOT EXISTS (SELECT 1 FROM index_columns AS k WHERE k.index_id = a.index_id AND k.expression IS NULL
                    AND NOT EXISTS (SELECT 1 FROM copy_columns AS c WHERE c.copy = a.copy AND c.to_name = k.name AND c.from_position IS NOT NULL))
    -- The old table's INTEGER PRIMARY KEY among the columns, or all the columns of a unique index of it: no two rows agree.
    AND NOT EXISTS (SELECT 1 FROM index_columns AS k JOIN copy_columns AS c ON c.copy = a.copy AND c.to_name = k.name
                    JOIN columns AS o ON o.object = a.old_object AND o.name = c.from_name AND o.rowid_alias WHERE k.index_id = a.index_id)
    AND NOT EXISTS (
      SELECT 1 FROM indexes AS was
      JOIN objects AS held ON held.id = was.id
      JOIN objects AS o ON o.id = a.old_object
      WHERE was.table_name = a.name AND was.is_unique AND (NOT was.partial OR was.where_text = a.where_text)
        AND held.born < coalesce(o.died, held.born + 1) AND coalesce(held.died, o.died) >= coalesce(o.died, 0)
        AND NOT EXISTS (SELECT 1 FROM index_columns AS x WHERE x.index_id = was.id
                        AND NOT EXISTS (SELECT 1 FROM index_columns AS k LEFT JOIN copy_columns AS c ON c.copy = a.copy AND c.to_name = k.name
                                        WHERE k.index_id = a.index_id AND (c.from_name = x.name OR lower(k.expression) = lower(x.expression)))))
)
SELECT name_place AS place,
       CASE WHEN same = terms_n AND where_text IS NULL THEN 'this fails if ' || quoted(table_name) || ' has two rows: ' || terms || CASE terms_n WHEN 1 THEN ' is' ELSE ' are' END || ' the same in all of them'
            ELSE 'this fails where two rows of ' || quoted(table_name) || ' agree in ' || terms END AS message,
       CASE WHEN same = terms_n AND where_text IS NULL THEN 'fill ' || terms || ' before, or let it be NULL: NULLs do not agree'
            ELSE 'ask first: SELECT ' || terms || ', count(*) FROM ' || quoted(table_name)
                   || CASE WHEN where_text IS NULL THEN '' ELSE ' WHERE ' || where_text END
                   || ' GROUP BY ' || terms || ' HAVING count(*) > 1; if it finds none, say so: -- mig:allow rows/unique-on-existing because …' END AS help,
       CASE WHEN same = terms_n AND where_text IS NULL THEN 'error' END AS severity
FROM (SELECT n.*,
             -- Columns of this file that nothing was written to: NULL in every row, or their default.
             (SELECT count(*) FROM fresh_columns AS f WHERE f.index_id = n.index_id AND f.default_text IS NULL) AS empty,
             (SELECT count(*) FROM fresh_columns AS f WHERE f.index_id = n.index_id AND f.default_text IS NOT NULL) AS same
      FROM new_indexes AS n
      -- No two rows agree in the INTEGER PRIMARY KEY, nor in all the columns of an index that was unique before.
      WHERE NOT EXISTS (SELECT 1 FROM index_columns AS k WHERE k.index_id = n.index_id AND k.rowid_alias)
        AND NOT EXISTS (SELECT 1 FROM indexes AS was WHERE was.table_name = n.table_name AND was.is_unique AND was.shape = n.shape AND was.born < n.born AND (NOT was.partial OR was.where_text = n.where_text))
        AND NOT EXISTS (SELECT 1 FROM indexes AS was JOIN objects AS held ON held.id = was.id
                        WHERE was.table_name = n.table_name AND was.is_unique AND NOT was.partial AND was.born < n.born AND coalesce(held.died, n.born) >= n.born
                          AND NOT EXISTS (SELECT 1 FROM index_columns AS x WHERE x.index_id = was.id
                                          AND NOT EXISTS (SELECT 1 FROM index_columns AS k WHERE k.index_id = n.index_id AND k.name = x.name AND k.collation = x.collation)))
        AND NOT EXISTS (SELECT 1 FROM writes AS w JOIN statements AS s ON s.id = w.statement
                        WHERE w.table_name = n.table_name AND w.kind = 'delete' AND s.file = n.file AND s.id < n.born))
WHERE empty = 0
UNION ALL
SELECT CASE WHEN later THEN name_place ELSE select_place END,
       CASE WHEN later THEN 'this fails where two rows of '
            WHEN conflict = 'ignore' THEN 'OR IGNORE leaves all but one of the rows of '
            WHEN conflict = 'upsert' THEN 'ON CONFLICT leaves all but one of the rows of '
            WHEN conflict = 'replace' THEN 'OR REPLACE keeps only the last of the rows of '
            ELSE 'this copy fails where two rows of ' END
         || quoted(name) || CASE WHEN NOT later AND conflict IN ('ignore', 'replace', 'upsert') THEN ' that agree in ' || terms || ', and the others go with the old table' ELSE ' agree in ' || terms END
         || CASE WHEN later THEN '' WHEN origin = 'pk' THEN ': the primary key is new' ELSE ': UNIQUE is new' END,
       'ask first: SELECT ' || terms || ', count(*) FROM ' || quoted(name) || CASE WHEN where_text IS NULL THEN '' ELSE ' WHERE ' || where_text END
         || ' GROUP BY ' || terms || ' HAVING count(*) > 1; if it finds none, say so: -- mig:allow rows/unique-on-existing because …', NULL
FROM new_terms;
