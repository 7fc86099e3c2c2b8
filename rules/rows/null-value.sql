-- rows/null-value  error
-- title: A write that leaves NULL in a column that is NOT NULL
-- why: INSERT … SELECT that names no value for a NOT NULL column without a default, and UPDATE … SET column = NULL, fail with the first
--   row: NOT NULL constraint failed. Without rows, as on a fresh development database, both pass. INSERT OR IGNORE does not
--   fail, it leaves each of these rows out; in a rebuild they go with the old table.
-- help: give the column a DEFAULT, or copy a value for it
-- source: https://sqlite.org/lang_conflict.html; probe: workerd 1.20261117.1, with and without rows
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_email.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT, email TEXT NOT NULL);
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_email.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT, email TEXT NOT NULL);
--   INSERT OR IGNORE INTO users_new (id, name, email) SELECT id, name, NULL FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   ==> 0002_anonymous.sql
--   UPDATE users SET name = NULL;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   ==> 0002_email.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT, email TEXT NOT NULL DEFAULT '');
--   INSERT INTO users_new (name) SELECT name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
--   UPDATE users SET name = NULL;
-- good:
--   CREATE TABLE tags (id INTEGER PRIMARY KEY, label TEXT NOT NULL);
--   CREATE TABLE labels (id INTEGER PRIMARY KEY, label TEXT NOT NULL, color TEXT NOT NULL);
--   INSERT INTO labels (label) SELECT label FROM tags;
WITH missing AS (
  SELECT k.id AS copy, k.statement, k.to_object, k.from_object, k.filtered, c.name, c.name_place, k.select_place AS place, 1 AS bare
  FROM copies AS k
  JOIN columns AS c ON c.object = k.to_object
  WHERE k.named_columns AND c.not_null AND NOT c.generated AND NOT c.rowid_alias AND upper(coalesce(c.default_text, 'NULL')) = 'NULL'
    AND NOT EXISTS (SELECT 1 FROM copy_columns AS v WHERE v.copy = k.id AND v.to_position = c.position)
  UNION ALL
  SELECT k.id, k.statement, k.to_object, k.from_object, k.filtered, c.name, c.name_place, v.place, upper(coalesce(c.default_text, 'NULL')) = 'NULL'
  FROM copies AS k
  JOIN copy_columns AS v ON v.copy = k.id AND upper(v.expression) = 'NULL'
  JOIN columns AS c ON c.object = k.to_object AND c.position = v.to_position AND c.not_null AND NOT c.rowid_alias
  WHERE NOT k.creating
),
copied AS (
  SELECT m.*, w.conflict, r.name AS rebuilt, coalesce('the new ' || quoted(r.name), quoted(t.name)) AS target, coalesce(r.name, f.name) AS source_name
  FROM missing AS m
  JOIN statements AS s ON s.id = m.statement
  JOIN writes AS w ON w.statement = m.statement AND w.kind = 'insert'
  JOIN objects AS t ON t.id = m.to_object AND t.kind = 'table' AND t.table_kind = 'ordinary' AND NOT t.poisoned
  JOIN objects AS f ON f.id = m.from_object AND NOT f.poisoned
  JOIN statements AS made ON made.id = f.made
  LEFT JOIN rebuilds AS r ON r.copy = m.copy AND r.dropped IS NOT NULL
  WHERE (m.bare OR coalesce(w.conflict, '') <> 'replace') -- which puts the default there
    -- A table of the same file that nothing was written to has no rows.
    AND (made.file <> s.file OR EXISTS (SELECT 1 FROM objects AS v JOIN writes AS i ON i.object = v.id AND i.kind = 'insert' AND i.statement < m.statement WHERE v.identity = f.identity)
         OR EXISTS (SELECT 1 FROM nodes AS q JOIN nodes AS p ON p.id = q.parent WHERE q.statement = made.id AND q.kind = 'select' AND p.kind = 'create_table'))
    AND NOT EXISTS (SELECT 1 FROM trials AS known WHERE known.statement = m.statement AND known.kind = 'rows') -- rows/seed-conflict's
)
SELECT min(m.place) AS place,
       CASE WHEN m.conflict = 'ignore'
            THEN 'OR IGNORE leaves every row of ' || quoted(m.source_name) || ' out: ' || group_concat(quoted(m.name), ', ') || ' of ' || m.target || ' is NOT NULL and gets no value'
                 || CASE WHEN m.rebuilt IS NULL THEN '' ELSE '; they go with the old ' || quoted(m.rebuilt) END
            ELSE 'this fails where ' || quoted(m.source_name) || ' has rows: ' || group_concat(quoted(m.name), ', ') || ' of ' || m.target || ' is NOT NULL and gets no value' END AS message,
       group_concat(related(m.name_place, 'NOT NULL here')) AS related,
       'give it a DEFAULT in the new table, or copy a value for it; ask first: SELECT count(*) FROM ' || quoted(m.source_name) AS help,
       CASE WHEN m.filtered OR (m.conflict = 'ignore' AND m.rebuilt IS NULL) THEN 'warning' END AS severity
FROM copied AS m
GROUP BY m.copy
UNION ALL
SELECT a.place,
       'this fails where ' || CASE WHEN w.filtered THEN 'a row of ' || quoted(w.table_name) || ' meets its condition: ' ELSE quoted(w.table_name) || ' has rows: ' END
         || quoted(c.name) || CASE WHEN c.rowid_alias THEN ' is its INTEGER PRIMARY KEY' ELSE ' is NOT NULL' END,
       related(c.name_place, CASE WHEN c.rowid_alias THEN 'the key' ELSE 'NOT NULL here' END),
       'ask first: SELECT count(*) FROM ' || quoted(w.table_name) || CASE WHEN c.rowid_alias THEN '' ELSE '; to allow NULL, rebuild the table without NOT NULL' END,
       CASE WHEN w.filtered THEN 'warning' END
FROM constant_assignments AS a
JOIN writes AS w ON w.statement = a.statement AND w.place = a.write_place AND w.kind = 'update'
JOIN objects AS o ON o.id = w.object AND o.kind = 'table' AND o.table_kind = 'ordinary' AND NOT o.poisoned
JOIN columns AS c ON c.object = o.id AND c.name = a.name AND (c.not_null OR c.rowid_alias) AND NOT c.generated
WHERE a.type = 'null' AND NOT w.in_trigger AND NOT w.created_in_file
  AND (w.conflict IS NULL OR w.conflict NOT IN ('ignore', 'replace'))
  AND NOT EXISTS (SELECT 1 FROM trials AS known WHERE known.statement = a.statement AND known.kind = 'rows'); -- rows/seed-conflict's
