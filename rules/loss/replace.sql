-- loss/replace  warning  suggest
-- title: REPLACE in a table whose children are deleted with it
-- why: INSERT OR REPLACE deletes the old row before it writes the new one: ON DELETE CASCADE fires and the children
--   go. An upsert does not delete.
-- help: use INSERT … ON CONFLICT (…) DO UPDATE
-- source: probe: workerd 1.20261117.1; https://sqlite.org/lang_replace.html
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE CASCADE);
--   ==> 0002_seed.sql
--   INSERT OR REPLACE INTO users (id, name) VALUES (1, 'Ann');
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT UNIQUE);
--   ==> 0002_emails.sql
--   UPDATE OR REPLACE users SET email = lower(trim(email));
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE CASCADE);
--   ==> 0002_seed.sql
--   INSERT INTO users (id, name) VALUES (1, 'Ann') ON CONFLICT (id) DO UPDATE SET name = excluded.name;
WITH replaced AS (
  SELECT w.*, upper(source(w.place)) AS words,
         (SELECT group_concat(quoted(a.name), ', ') FROM columns AS a WHERE a.object = w.object AND a.primary_key) AS key,
         (SELECT count(*) FROM indexes AS x WHERE x.table_name = w.table_name AND x.is_unique AND x.origin <> 'pk' AND x.born < w.statement) AS others,
         (SELECT group_concat(quoted(y.name), ', ') FROM indexes AS x JOIN index_columns AS y ON y.index_id = x.id
          WHERE x.table_name = w.table_name AND x.is_unique AND x.origin <> 'pk' AND NOT x.partial AND x.born < w.statement) AS other
  FROM writes AS w WHERE w.conflict = 'replace' AND w.kind = 'insert'),
held AS ( -- children whose rows forbid it
  SELECT r.*, (SELECT replace(group_concat(DISTINCT quoted(f.child)), ',', ' or ') FROM foreign_keys AS f JOIN objects AS c ON c.id = f.object AND c.born < r.statement AND coalesce(c.died, r.statement) >= r.statement
               WHERE f.parent = r.table_name AND coalesce(f.on_delete, 'no action') IN ('no action', 'restrict') AND f.child <> r.table_name) AS holders
  FROM replaced AS r),
keyed AS ( -- only where one key can be in the way: an upsert on one of several would fail on the others
  SELECT *, CASE WHEN others = 0 THEN key WHEN key IS NULL AND others = 1 THEN other END AS target FROM held)
SELECT CASE substr(w.words, 1, 7)
         WHEN 'REPLACE' THEN part(w.place, 0, 7)
         ELSE part(w.place, instr(w.words, 'OR') - 1, instr(w.words, 'REPLACE') + 7 - instr(w.words, 'OR')) END AS place,
       'replacing a row of ' || quoted(w.table_name) || ' deletes it first: ON DELETE fires in ' || replace(group_concat(DISTINCT quoted(f.child)), ',', ', ')
         || coalesce(', and it fails where ' || w.holders || ' refers to it', '') AS message,
       group_concat(related(f.place, 'ON DELETE ' || upper(f.on_delete))) AS related,
       CASE WHEN w.named_columns AND NOT w.selecting AND NOT w.upsert AND NOT w.in_trigger AND instr(w.words, 'RETURNING') = 0 AND w.target IS NOT NULL
            THEN edit(CASE substr(w.words, 1, 7) WHEN 'REPLACE' THEN part(w.place, 0, 7) ELSE part(w.place, 0, instr(w.words, 'REPLACE') + 6) END, 'INSERT')
                 || ',' || insert_after(w.place, ' ON CONFLICT (' || w.target || ') DO '
                      || coalesce('UPDATE SET ' || (SELECT group_concat(quoted(n.name) || ' = excluded.' || quoted(n.name), ', ') FROM nodes AS i JOIN nodes AS n ON n.parent = i.id AND n.kind = 'column_name'
                                                    WHERE i.statement = w.statement AND i.kind = 'insert' AND NOT instr(', ' || lower(w.target) || ',', ', ' || lower(quoted(n.name)) || ',')), 'NOTHING')) END AS fix,
       'write an upsert' AS fix_title
FROM keyed AS w
JOIN foreign_keys AS f ON f.parent = w.table_name AND f.on_delete IN ('cascade', 'set null', 'set default')
JOIN objects AS c ON c.id = f.object AND c.born < w.statement AND coalesce(c.died, w.statement) >= w.statement
GROUP BY w.id
UNION ALL
SELECT w.place, 'OR REPLACE deletes each row of ' || quoted(w.table_name) || ' that is in the way of a new value: an UPDATE without it fails instead', NULL, NULL, NULL
FROM writes AS w JOIN objects AS o ON o.id = w.object AND o.kind = 'table' AND o.table_kind = 'ordinary'
WHERE w.kind = 'update' AND w.conflict = 'replace' AND NOT w.in_trigger AND NOT w.created_in_file
  AND EXISTS (SELECT 1 FROM indexes AS x WHERE x.table_name = w.table_name AND x.is_unique AND x.born < w.statement);
