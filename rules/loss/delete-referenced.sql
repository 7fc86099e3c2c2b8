-- loss/delete-referenced  warning
-- title: A DELETE of rows that other tables refer to
-- why: ON DELETE CASCADE, SET NULL and SET DEFAULT fire for every row that a DELETE finds, and the migration reports success; NO ACTION
--   and RESTRICT, which is what a foreign key without a word has, make it fail. Which of it happens only the data can tell: an empty
--   development database shows neither. A DELETE that looks into the other table, or stands behind a DELETE or UPDATE of its rows,
--   is left alone.
-- help: ask first which rows refer to them
-- source: https://sqlite.org/foreignkeys.html section 4.3; probe: workerd 1.20261117.1, DELETE … WHERE of a parent with every action
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE CASCADE);
--   ==> 0002_no_doubles.sql
--   DELETE FROM users WHERE id NOT IN (SELECT min(id) FROM users GROUP BY email);
-- bad:
--   CREATE TABLE topics (id INTEGER PRIMARY KEY, slug TEXT);
--   CREATE TABLE notes (id INTEGER PRIMARY KEY, topic INTEGER REFERENCES topics (id));
--   ==> 0002_topics.sql
--   DELETE FROM topics WHERE slug = 'misc';
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE CASCADE);
--   CREATE TABLE likes (post INTEGER REFERENCES posts (id) ON DELETE CASCADE, who TEXT);
--   ==> 0002_nobody.sql
--   DELETE FROM users WHERE email IS NULL;
-- good:
--   CREATE TABLE topics (id INTEGER PRIMARY KEY, slug TEXT);
--   CREATE TABLE notes (id INTEGER PRIMARY KEY, topic INTEGER REFERENCES topics (id));
--   CREATE TABLE tags (id INTEGER PRIMARY KEY, topic INTEGER REFERENCES topics (id));
--   ==> 0002_topics.sql
--   UPDATE notes SET topic = NULL WHERE topic IN (SELECT id FROM topics WHERE slug = 'misc');
--   DELETE FROM topics WHERE slug = 'misc' AND NOT EXISTS (SELECT 1 FROM tags WHERE tags.topic = topics.id);
WITH RECURSIVE rebuilt AS ( -- tables with the rows of older ones, and the file that made those
  SELECT n.identity, min(m.file) AS file
  FROM rebuilds AS r JOIN objects AS n ON n.id = r.new_object JOIN objects AS o ON o.id = r.old_object JOIN statements AS m ON m.id = o.made
  GROUP BY n.identity
),
children AS ( -- foreign keys, and what a DELETE of the parent's row does to the child's
  SELECT f.parent, f.child, f.column_names, f.place AS key_place, c.born, c.died, coalesce(b.file, m.file) AS file,
         CASE WHEN f.on_delete IN ('set null', 'set default')
              AND EXISTS (SELECT 1 FROM foreign_key_columns AS k JOIN columns AS c ON c.object = f.object AND c.position = k.position
                          WHERE k.foreign_key = f.id AND c.not_null AND (f.on_delete = 'set null' OR c.default_text IS NULL)) THEN 'restrict' -- it fails
              ELSE coalesce(f.on_delete, 'no action') END AS action,
         CASE WHEN f.ncolumns = 1 AND f.parent_column_names IS NOT NULL
              THEN quoted(f.child) || ' WHERE ' || f.column_names || ' IN (SELECT ' || f.parent_column_names || ' ' END AS question
  FROM foreign_keys AS f JOIN objects AS c ON c.id = f.object AND NOT c.poisoned JOIN statements AS m ON m.id = c.made
  LEFT JOIN rebuilt AS b ON b.identity = c.identity
),
deletes AS (
  SELECT w.statement, w.place, w.table_name, s.file
  FROM writes AS w JOIN statements AS s ON s.id = w.statement AND NOT s.refused
  LEFT JOIN objects AS t ON t.id = w.object LEFT JOIN rebuilt AS b ON b.identity = t.identity
  WHERE w.kind = 'delete' AND w.filtered AND NOT w.in_trigger AND (NOT w.created_in_file OR b.file < s.file)
    AND NOT EXISTS (SELECT 1 FROM comparisons AS e WHERE e.statement = w.statement AND e.operator IN ('=', '<>') AND upper(e.right_text) = 'NULL') -- finds none
    AND NOT EXISTS (SELECT 1 FROM pragmas AS p JOIN statements AS o ON o.id = p.statement AND o.file = s.file AND o.id < s.id
                    WHERE p.name = 'foreign_keys' AND lower(p.argument) IN ('off', '0', 'false', 'no') AND setting('target') = 'sqlite')
),
hit AS (
  SELECT d.statement, d.place, d.table_name, d.file, k.child, k.column_names, k.key_place, k.action, k.question, NULL AS through
  FROM deletes AS d JOIN children AS k ON k.parent = d.table_name COLLATE NOCASE
  WHERE k.born < d.statement AND coalesce(k.died, d.statement) >= d.statement AND k.file < d.file -- a table of this file holds no rows but those that it puts in
    AND NOT EXISTS (SELECT 1 FROM nodes AS n WHERE n.statement = d.statement AND n.kind = 'from_item' AND n.name = k.child COLLATE NOCASE AND k.child <> d.table_name COLLATE NOCASE)
    AND NOT EXISTS (SELECT 1 FROM writes AS x JOIN statements AS t ON t.id = x.statement
                    WHERE x.table_name = k.child AND x.kind IN ('delete', 'update') AND NOT x.in_trigger AND t.file = d.file AND t.id < d.statement
                      AND k.child <> d.table_name COLLATE NOCASE)
  UNION
  SELECT h.statement, h.place, h.table_name, h.file, k.child, k.column_names, k.key_place, k.action, NULL, h.child
  FROM hit AS h JOIN children AS k ON k.parent = h.child COLLATE NOCASE AND k.child <> h.child COLLATE NOCASE
  WHERE h.action = 'cascade' AND k.born < h.statement AND coalesce(k.died, h.statement) >= h.statement AND k.file < h.file AND k.child <> h.table_name COLLATE NOCASE
    AND NOT EXISTS (SELECT 1 FROM writes AS x JOIN statements AS t ON t.id = x.statement
                    WHERE x.table_name = k.child AND x.kind IN ('delete', 'update') AND NOT x.in_trigger AND t.file = h.file AND t.id < h.statement)
),
each AS ( -- once a key, however many ways lead to it
  SELECT *, quoted(child) || coalesce(' by way of ' || quoted(min(through)), '') AS rows_of, quoted(child) || ' (' || column_names || ')' || coalesce(' by way of ' || quoted(min(through)), '') AS key_of
  FROM hit GROUP BY statement, key_place
),
told AS (
  SELECT statement, min(place) AS place, min(table_name) AS parent,
         replace(group_concat(DISTINCT CASE action WHEN 'cascade' THEN rows_of END), ',', ', ') AS deleted,
         group_concat(CASE action WHEN 'set null' THEN key_of END, ', ') AS nulled,
         group_concat(CASE action WHEN 'set default' THEN key_of END, ', ') AS defaulted,
         group_concat(CASE WHEN action IN ('no action', 'restrict') THEN key_of END, ' or ') AS held,
         group_concat(related(key_place, CASE WHEN action IN ('no action', 'restrict') THEN 'this forbids it' ELSE 'ON DELETE ' || upper(action) END)) AS related,
         coalesce(min(CASE WHEN action IN ('no action', 'restrict') THEN question END), min(question)) AS question
  FROM each GROUP BY statement
)
SELECT place,
       'deleting rows of ' || quoted(parent) || ' '
         || substr(coalesce(', also deletes those of ' || deleted || ' that refer to them', '')
           || coalesce(', sets ' || nulled || ' to NULL', '')
           || coalesce(', sets ' || defaulted || ' to its default', '')
           || CASE WHEN coalesce(deleted, nulled, defaulted) IS NULL OR held IS NULL THEN coalesce(', ' || reason, '') ELSE ', and ' || reason END, 3) AS message,
       related,
       CASE WHEN question IS NOT NULL AND lower(source(place)) LIKE 'delete%from%' AND NOT lower(source(place)) LIKE '%returning%'
            THEN 'ask first: SELECT count(*) FROM ' || question || substr(source(place), instr(lower(source(place)), 'from')) || ')'
            ELSE 'ask first which rows refer to them' END
         || CASE WHEN held IS NOT NULL THEN '; delete those rows, or let them refer to another, before this'
                 ELSE '; where they are to stay, let them refer to another row before this' END AS help
FROM (SELECT *, 'fails where a row of ' || held || ' refers to one' AS reason FROM told);
