-- rows/add-check  error
-- title: ADD COLUMN whose default breaks a CHECK
-- why: The rows that are there get the default, and SQLite asks the new CHECK about each of them: "CHECK constraint failed". On an
--   empty table it asks nothing. Likewise a default that a STRICT table's type refuses, and a generated column
--   that is NOT NULL.
-- help: give it a default that holds, or add it without the CHECK and rebuild the table once it is filled
-- source: https://sqlite.org/lang_altertable.html section 4; probe: workerd 1.20261117.1, table with and without rows
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_level.sql
--   ALTER TABLE users ADD COLUMN level INTEGER NOT NULL DEFAULT 0 CHECK (level > 0);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY) STRICT;
--   ==> 0002_level.sql
--   ALTER TABLE users ADD COLUMN level INTEGER NOT NULL DEFAULT 'none';
-- bad:
--   CREATE TABLE events (id INTEGER PRIMARY KEY, starts INTEGER);
--   ==> 0002_ends.sql
--   ALTER TABLE events ADD COLUMN ends INTEGER DEFAULT 0 CHECK (ends >= starts);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_level.sql
--   ALTER TABLE users ADD COLUMN level INTEGER NOT NULL DEFAULT 1 CHECK (level > 0);
--   ALTER TABLE users ADD COLUMN rank INTEGER CHECK (rank > 0);
--   ALTER TABLE users ADD COLUMN twice INTEGER NOT NULL AS (id * 2);
-- good:
--   CREATE TABLE events (id INTEGER PRIMARY KEY, starts INTEGER);
--   ==> 0002_ends.sql
--   ALTER TABLE events ADD COLUMN ends INTEGER CHECK (ends >= starts);
SELECT k.place,
       'adding ' || quoted(k.name) || ' fails ' || CASE WHEN t.certain THEN 'if ' || quoted(o.name) || ' has rows'
                                                       ELSE 'where a row of ' || quoted(o.name) || ' does not allow it' END
         || CASE WHEN t.message LIKE 'CHECK%' THEN ': ' || CASE WHEN k.default_text IS NULL THEN 'NULL' ELSE 'its default ' || k.default_text END || ' breaks the CHECK'
                 WHEN t.message LIKE 'NOT NULL%' THEN ': its expression gives NULL'
                 ELSE ': a STRICT column of type ' || coalesce(k.type, '') || ' does not take its default ' || k.default_text END AS message,
       related(o.name_place, 'the table is made here') AS related,
       CASE WHEN NOT t.certain THEN 'warning' END AS severity
FROM trials AS t
JOIN changes AS c ON c.statement = t.statement AND c.kind = 'add_column' AND NOT c.empty
JOIN objects AS o ON o.id = c.new_object
JOIN columns AS k ON k.object = o.id AND k.position = c.position
WHERE t.kind = 'column'
  -- One that asks other columns only is rows/check-on-existing's.
  AND (t.message NOT LIKE 'CHECK%' OR EXISTS (SELECT 1 FROM checks AS q WHERE q.object = o.id AND q.changed = c.statement AND mentions(q.expression, k.name)));
