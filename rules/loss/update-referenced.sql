-- loss/update-referenced  warning
-- title: An UPDATE of a key that other tables refer to
-- why: ON UPDATE says what becomes of the rows that refer to a changed key. Without it (NO ACTION) and with RESTRICT the UPDATE
--   fails as soon as one does, SET NULL and SET DEFAULT take the reference away, and the migration reports success. An empty
--   development database shows neither. With defer_foreign_keys an UPDATE of the other table behind it mends the references.
-- help: PRAGMA defer_foreign_keys=ON first, and the same change to the other table's keys behind it
-- source: https://sqlite.org/foreignkeys.html section 4.3; probe: workerd 1.20261117.1, UPDATE of a parent key with every action
-- bad:
--   CREATE TABLE teams (slug TEXT PRIMARY KEY NOT NULL);
--   CREATE TABLE members (id INTEGER PRIMARY KEY, team TEXT REFERENCES teams (slug));
--   ==> 0002_slugs.sql
--   UPDATE teams SET slug = lower(slug);
-- bad:
--   CREATE TABLE teams (slug TEXT PRIMARY KEY NOT NULL);
--   CREATE TABLE members (id INTEGER PRIMARY KEY, team TEXT REFERENCES teams (slug) ON UPDATE SET NULL);
--   ==> 0002_slugs.sql
--   UPDATE teams SET slug = 'ops' WHERE slug = 'operations';
-- good:
--   CREATE TABLE teams (slug TEXT PRIMARY KEY NOT NULL, name TEXT);
--   CREATE TABLE members (id INTEGER PRIMARY KEY, team TEXT REFERENCES teams (slug) ON UPDATE CASCADE);
--   CREATE TABLE rooms (id INTEGER PRIMARY KEY, team TEXT REFERENCES teams (slug));
--   ==> 0002_slugs.sql
--   PRAGMA defer_foreign_keys = ON;
--   UPDATE teams SET slug = 'ops', name = 'Operations' WHERE slug = 'operations';
--   UPDATE rooms SET team = 'ops' WHERE team = 'operations';
WITH hit AS (
  SELECT w.statement, w.place, n.place AS name_place, w.table_name, n.name AS key_name, f.child, f.column_names, f.place AS key_place, CASE WHEN f.on_update IN ('set null', 'set default')
              AND EXISTS (SELECT 1 FROM foreign_key_columns AS k JOIN columns AS c ON c.object = f.object AND c.position = k.position
                          WHERE k.foreign_key = f.id AND c.not_null AND (f.on_update = 'set null' OR c.default_text IS NULL)) THEN 'restrict' -- it fails
              ELSE coalesce(f.on_update, 'no action') END AS action
  FROM writes AS w
  JOIN statements AS s ON s.id = w.statement AND NOT s.refused
  JOIN foreign_keys AS f ON f.parent = w.table_name
  JOIN objects AS c ON c.id = f.object AND c.born < w.statement AND coalesce(c.died, w.statement) >= w.statement AND NOT c.poisoned
  JOIN statements AS m ON m.id = c.made AND m.file < s.file -- a table of this file holds no rows but those that it puts in
  JOIN foreign_key_columns AS k ON k.foreign_key = f.id
  JOIN nodes AS u ON u.statement = w.statement AND u.kind = 'update'
  JOIN nodes AS a ON a.parent = u.id AND a.kind = 'assignment'
  JOIN nodes AS n ON n.parent = a.id AND n.kind = 'column_name' AND n.name = k.parent_name COLLATE NOCASE
  WHERE w.kind = 'update' AND NOT w.in_trigger AND NOT w.created_in_file AND coalesce(f.on_update, 'no action') <> 'cascade'
    AND NOT EXISTS (SELECT 1 FROM nodes AS e WHERE e.statement = w.statement AND e.kind = 'from_item' AND e.name = f.child COLLATE NOCASE AND f.child <> w.table_name COLLATE NOCASE)
    AND NOT EXISTS (SELECT 1 FROM writes AS x JOIN statements AS t ON t.id = x.statement -- done with before; behind it where the check waits
                    WHERE x.table_name = f.child AND x.kind IN ('delete', 'update') AND NOT x.in_trigger AND t.file = s.file AND t.id <> s.id
                      AND (t.id < s.id OR f.deferred OR EXISTS (SELECT 1 FROM pragmas AS p JOIN statements AS o ON o.id = p.statement AND o.file = s.file AND o.id < s.id
                                                              WHERE p.name = 'defer_foreign_keys')))
    AND NOT EXISTS (SELECT 1 FROM comparisons AS e WHERE e.statement = w.statement AND e.operator IN ('=', '<>') AND upper(e.right_text) = 'NULL') -- finds none
    AND NOT EXISTS (SELECT 1 FROM pragmas AS p JOIN statements AS o ON o.id = p.statement AND o.file = s.file AND o.id < s.id
                    WHERE p.name = 'foreign_keys' AND lower(p.argument) IN ('off', '0', 'false', 'no') AND setting('target') = 'sqlite')
  GROUP BY w.id, f.id
),
told AS (
  SELECT statement, min(place) AS place, min(name_place) AS name_place, min(table_name) AS parent, group_concat(DISTINCT quoted(key_name)) AS keys,
         group_concat(CASE action WHEN 'set null' THEN quoted(child) || ' (' || column_names || ')' END, ', ') AS nulled,
         group_concat(CASE action WHEN 'set default' THEN quoted(child) || ' (' || column_names || ')' END, ', ') AS defaulted,
         group_concat(CASE WHEN action IN ('no action', 'restrict') THEN quoted(child) || ' (' || column_names || ')' END, ' or ') AS held,
         group_concat(related(key_place, CASE action WHEN 'no action' THEN 'no ON UPDATE here: this forbids it' WHEN 'restrict' THEN 'this forbids it' ELSE 'ON UPDATE ' || upper(action) END)) AS related
  FROM hit GROUP BY statement
)
SELECT name_place AS place,
       'another ' || replace(keys, ',', ', ') || ' in ' || quoted(parent) || ' '
         || substr(coalesce(', sets ' || nulled || ' to NULL where it refers to the old one', '')
           || coalesce(', sets ' || defaulted || ' to its default where it refers to the old one', '')
           || coalesce(', fails where a row of ' || held || ' refers to the old one', ''), 3) AS message,
       related
FROM told;
