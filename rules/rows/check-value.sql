-- rows/check-value  error
-- title: A constant that the column's CHECK does not list
-- why: UPDATE … SET role = 'owner', and a copy that writes a constant, fail with the first row where CHECK (role IN (…)) does not list it.
--   Without rows, as on a fresh development database, they pass. A DEFAULT of that kind fails each INSERT that relies on it.
-- help: rebuild the table with the longer list first, or write a value of the list
-- source: https://sqlite.org/lang_createtable.html section 3.7; probe: workerd 1.20261117.1
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, role TEXT NOT NULL CHECK (role IN ('reader', 'admin')));
--   ==> 0002_owners.sql
--   UPDATE users SET role = 'owner';
-- bad:
--   CREATE TABLE jobs (id INTEGER PRIMARY KEY, level INTEGER NOT NULL);
--   ==> 0002_levels.sql
--   CREATE TABLE jobs_new (id INTEGER PRIMARY KEY, level INTEGER NOT NULL, CHECK (level IN (1, 2, 3)));
--   INSERT INTO jobs_new (id, level) SELECT id, 0 FROM jobs;
--   DROP TABLE jobs;
--   ALTER TABLE jobs_new RENAME TO jobs;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, role TEXT DEFAULT 'new' CHECK (role IN ('reader', 'admin')));
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, role TEXT NOT NULL DEFAULT 'reader' CHECK (role IN ('reader', 'admin')), level INTEGER DEFAULT 1 CHECK (level IN ('1', '2')),
--     old TEXT DEFAULT 'x' CHECK (old NOT IN ('a', 'b')));
--   ==> 0002_owners.sql
--   UPDATE users SET role = 'admin', level = 2, old = 'c' WHERE id = 1;
--   UPDATE users SET level = NULL;
WITH written AS (
  SELECT a.statement, a.place, o.id AS object, o.name AS table_name, c.name AS column_name, substr(source(a.place), instr(source(a.place), '=') + 1) AS value,
         CASE WHEN w.filtered THEN 'this fails where a row of ' || quoted(o.name) || ' meets its condition: ' ELSE 'this fails where ' || quoted(o.name) || ' has rows: ' END AS words,
         CASE WHEN w.filtered THEN 'warning' END AS severity
  FROM constant_assignments AS a
  JOIN writes AS w ON w.statement = a.statement AND w.place = a.write_place AND w.kind = 'update' AND NOT w.in_trigger AND NOT w.created_in_file AND w.conflict IS NULL
  JOIN objects AS o ON o.id = w.object AND o.kind = 'table' AND NOT o.poisoned
  JOIN columns AS c ON c.object = o.id AND c.name = a.name
  WHERE a.type IN ('string', 'integer')
  UNION ALL
  SELECT k.statement, v.place, t.id, t.name, v.to_name, v.expression,
         CASE WHEN k.filtered THEN 'this copy fails where its SELECT gives a row: ' ELSE 'this copy fails where ' || quoted(coalesce(r.name, f.name)) || ' has rows: ' END, CASE WHEN k.filtered THEN 'warning' END
  FROM copies AS k
  JOIN copy_columns AS v ON v.copy = k.id AND (v.expression GLOB '''*' OR v.expression NOT GLOB '*[^0-9]*')
  JOIN objects AS t ON t.id = k.to_object AND NOT t.poisoned
  JOIN objects AS f ON f.id = k.from_object
  JOIN statements AS s ON s.id = k.statement
  JOIN statements AS made ON made.id = f.made AND made.file <> s.file
  JOIN writes AS w ON w.statement = k.statement AND w.kind = 'insert' AND coalesce(w.conflict, '') <> 'ignore'
  LEFT JOIN rebuilds AS r ON r.copy = k.id
  WHERE NOT k.creating
  UNION ALL
  SELECT NULL, c.default_place, c.object, c.table_name, c.name, c.default_text, 'an INSERT that leaves ' || quoted(c.name) || ' to its default fails: ', 'warning'
  FROM final_columns AS c WHERE c.default_kind = 'literal' AND (c.default_text GLOB '''*' OR c.default_text NOT GLOB '*[^0-9]*')
)
SELECT w.place, w.words || 'CHECK of ' || quoted(w.column_name) || ' does not list ' || trim(w.value) AS message,
       related(k.place, 'the CHECK') AS related, w.severity
FROM written AS w
CROSS JOIN checks AS k ON k.object = w.object AND mentions(k.expression, w.column_name)
CROSS JOIN nodes AS c ON c.statement = k.changed AND +c.kind = 'check' AND c.place = k.place
CROSS JOIN nodes AS i ON i.parent = c.id AND +i.kind = 'in' -- CHECK (column IN (literals)), all of one type
CROSS JOIN nodes AS r ON r.parent = i.id AND +r.kind = 'column_ref' AND mentions(r.source_text, w.column_name) AND i.source_text LIKE r.source_text || '%'
WHERE NOT mentions(substr(i.source_text, 1, instr(i.source_text, '(')), 'not')
  AND NOT EXISTS (SELECT 1 FROM nodes AS m WHERE m.parent = i.id AND m.id <> r.id
                  AND NOT (m.source_text GLOB '''*''' AND trim(w.value) GLOB '''*''') AND NOT (m.source_text NOT GLOB '*[^0-9]*' AND trim(w.value) NOT GLOB '*[^0-9]*'))
  AND EXISTS (SELECT 1 FROM nodes AS m WHERE m.parent = i.id AND m.id <> r.id)
  AND NOT EXISTS (SELECT 1 FROM nodes AS m WHERE m.parent = i.id AND lower(m.source_text) = lower(trim(w.value)))
  AND NOT EXISTS (SELECT 1 FROM trials AS known WHERE known.statement = w.statement AND known.kind = 'rows'); -- rows/seed-conflict's
