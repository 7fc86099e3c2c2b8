-- loss/replace  warning  suggest
-- title: REPLACE in a table that others refer to
-- why: INSERT OR REPLACE deletes the old row before it writes the new one: ON DELETE CASCADE fires and the children
--   go, RESTRICT refuses, and so does NO ACTION where the new row has another key. An upsert does not delete.
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
-- bad:
--   CREATE TABLE plans (id INTEGER PRIMARY KEY, code TEXT UNIQUE, price INTEGER);
--   CREATE TABLE subscriptions (id INTEGER PRIMARY KEY, plan INTEGER NOT NULL REFERENCES plans (id));
--   ==> 0002_seed.sql
--   INSERT OR REPLACE INTO plans (code, price) VALUES ('pro', 1900);
-- good:
--   CREATE TABLE plans (id INTEGER PRIMARY KEY, code TEXT UNIQUE, price INTEGER);
--   CREATE TABLE subscriptions (id INTEGER PRIMARY KEY, plan INTEGER NOT NULL REFERENCES plans (id));
--   ==> 0002_seed.sql
--   INSERT OR REPLACE INTO plans (id, code, price) VALUES (1, 'pro', 1900);
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
touched AS ( -- foreign keys in which ON DELETE fires, and those that hold the row: RESTRICT at once, NO ACTION where its key does not come back
  SELECT r.id AS write, f.child, f.place, f.on_delete, f.on_delete IN ('cascade', 'set null', 'set default') AS fires,
         coalesce(f.on_delete = 'restrict', 0) OR r.named_columns AND r.key IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM nodes AS i JOIN nodes AS n ON n.parent = i.id AND n.kind = 'column_name' JOIN columns AS a ON a.object = r.object AND a.primary_key AND a.name = n.name
                           WHERE i.statement = r.statement AND i.kind = 'insert') AS holds
  FROM replaced AS r
  JOIN foreign_keys AS f ON f.parent = r.table_name
  JOIN objects AS c ON c.id = f.object AND c.born < r.statement AND coalesce(c.died, r.statement) >= r.statement
  WHERE f.on_delete IN ('cascade', 'set null', 'set default') OR f.child <> r.table_name),
held AS (
  SELECT r.*, group_concat(related(t.place, CASE WHEN t.fires THEN 'ON DELETE ' || upper(t.on_delete) ELSE quoted(t.child) || ' references it here' END)) AS keys,
         replace(group_concat(DISTINCT CASE WHEN t.fires THEN quoted(t.child) END), ',', ', ') AS emptied,
         replace(group_concat(DISTINCT CASE WHEN NOT coalesce(t.fires, 0) THEN quoted(t.child) END), ',', ' or ') AS holders
  FROM replaced AS r JOIN touched AS t ON t.write = r.id AND (t.fires OR t.holds) GROUP BY r.id),
keyed AS ( -- only where one key can be in the way: an upsert on one of several would fail on the others
  SELECT *, CASE WHEN others = 0 THEN key WHEN key IS NULL AND others = 1 THEN other END AS target FROM held)
SELECT CASE substr(w.words, 1, 7)
         WHEN 'REPLACE' THEN part(w.place, 0, 7)
         ELSE part(w.place, instr(w.words, 'OR') - 1, instr(w.words, 'REPLACE') + 7 - instr(w.words, 'OR')) END AS place,
       'replacing a row of ' || quoted(w.table_name) || ' deletes it first' || coalesce(': ON DELETE fires in ' || w.emptied, '')
         || coalesce(CASE WHEN w.emptied IS NULL THEN ', which' ELSE ', and it' END || ' fails where ' || w.holders || ' refers to it', '') AS message,
       w.keys AS related,
       CASE WHEN w.named_columns AND NOT w.selecting AND NOT w.upsert AND NOT w.in_trigger AND instr(w.words, 'RETURNING') = 0 AND w.target IS NOT NULL
            THEN edit(CASE substr(w.words, 1, 7) WHEN 'REPLACE' THEN part(w.place, 0, 7) ELSE part(w.place, 0, instr(w.words, 'REPLACE') + 6) END, 'INSERT')
                 || ',' || insert_after(w.place, ' ON CONFLICT (' || w.target || ') DO '
                      || coalesce('UPDATE SET ' || (SELECT group_concat(quoted(n.name) || ' = excluded.' || quoted(n.name), ', ') FROM nodes AS i JOIN nodes AS n ON n.parent = i.id AND n.kind = 'column_name'
                                                    WHERE i.statement = w.statement AND i.kind = 'insert' AND NOT instr(', ' || lower(w.target) || ',', ', ' || lower(quoted(n.name)) || ',')), 'NOTHING')) END AS fix,
       'write an upsert' AS fix_title
FROM keyed AS w
UNION ALL
SELECT w.place, 'OR REPLACE deletes each row of ' || quoted(w.table_name) || ' that is in the way of a new value: an UPDATE without it fails instead', NULL, NULL, NULL
FROM writes AS w JOIN objects AS o ON o.id = w.object AND o.kind = 'table' AND o.table_kind = 'ordinary'
WHERE w.kind = 'update' AND w.conflict = 'replace' AND NOT w.in_trigger AND NOT w.created_in_file
  AND EXISTS (SELECT 1 FROM indexes AS x WHERE x.table_name = w.table_name AND x.is_unique AND x.born < w.statement);
