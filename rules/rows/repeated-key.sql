-- rows/repeated-key  error
-- title: An INSERT of a table's rows into itself, with their key
-- why: Every row that the SELECT gives is there already, under the same key: the first one fails with UNIQUE constraint failed. Without
--   rows, as on a fresh development database, the statement passes. OR IGNORE leaves every row out, so that nothing is inserted.
-- help: leave the key out, so that the rows get new ones
-- source: https://sqlite.org/lang_insert.html; probe: workerd 1.20261117.1, with and without rows
-- bad:
--   CREATE TABLE pages (id INTEGER PRIMARY KEY, title TEXT);
--   ==> 0002_double.sql
--   INSERT INTO pages SELECT * FROM pages;
-- bad:
--   CREATE TABLE seats (hall TEXT NOT NULL, seat INTEGER NOT NULL, note TEXT, PRIMARY KEY (hall, seat));
--   ==> 0002_rows.sql
--   INSERT INTO seats (hall, seat) SELECT hall, seat FROM seats WHERE hall = 'north';
-- bad:
--   CREATE TABLE pages (id INTEGER PRIMARY KEY, title TEXT);
--   ==> 0002_double.sql
--   INSERT OR IGNORE INTO pages (id, title) SELECT id, upper(title) FROM pages;
-- good:
--   CREATE TABLE pages (id INTEGER PRIMARY KEY, title TEXT, part INTEGER NOT NULL DEFAULT 1);
--   CREATE TABLE seats (hall TEXT NOT NULL, seat INTEGER NOT NULL, PRIMARY KEY (hall, seat));
--   ==> 0002_double.sql
--   INSERT INTO pages (title, part) SELECT title, part + 1 FROM pages;
--   INSERT INTO seats (hall, seat) SELECT hall, seat + 100 FROM seats;
--   INSERT OR REPLACE INTO pages (id, title) SELECT id, trim(title) FROM pages;
WITH again AS ( -- rows that go into their own table, and the keys that they bring along: a rowid's, or all the columns of an index
  SELECT k.id AS copy, k.statement, k.to_object, k.filtered, v.to_name AS terms, 0 AS nullable
  FROM copies AS k
  JOIN copy_columns AS v ON v.copy = k.id AND v.from_position = v.to_position
  JOIN columns AS c ON c.object = k.to_object AND c.position = v.to_position AND c.rowid_alias
  WHERE k.own
  UNION ALL
  SELECT k.id, k.statement, k.to_object, k.filtered,
         (SELECT group_concat(quoted(t.name), ', ') FROM index_columns AS t WHERE t.index_id = i.id),
         EXISTS (SELECT 1 FROM index_columns AS t JOIN columns AS c ON c.object = k.to_object AND c.position = t.position AND NOT c.not_null WHERE t.index_id = i.id)
  FROM copies AS k
  JOIN objects AS o ON o.id = k.to_object
  JOIN indexes AS i ON i.table_name = o.name AND i.is_unique AND NOT i.partial
  JOIN objects AS held ON held.id = i.id AND held.born < k.statement AND coalesce(held.died, k.statement) >= k.statement
  WHERE k.own
    AND NOT EXISTS (SELECT 1 FROM index_columns AS t WHERE t.index_id = i.id
                    AND NOT EXISTS (SELECT 1 FROM copy_columns AS v WHERE v.copy = k.id AND v.to_position = t.position AND v.from_position = t.position))
)
SELECT s.place,
       CASE WHEN w.conflict = 'ignore' THEN 'OR IGNORE leaves out every row of ' || quoted(o.name) || ' that the SELECT gives: each'
            WHEN max(NOT a.nullable) = 0 THEN 'this fails where ' || quoted(o.name) || ' has a row without NULL in ' || min(a.terms) || ': it'
            WHEN max(a.filtered) THEN 'this fails where its SELECT gives a row of ' || quoted(o.name) || ': it'
            ELSE 'this fails where ' || quoted(o.name) || ' has rows: each' END
         || ' is there already, with the same ' || min(a.terms) AS message,
       CASE WHEN max(a.filtered) OR w.conflict = 'ignore' OR max(NOT a.nullable) = 0 THEN 'warning' END AS severity
FROM again AS a
JOIN statements AS s ON s.id = a.statement
JOIN writes AS w ON w.statement = a.statement AND w.kind = 'insert' AND NOT w.upsert AND coalesce(w.conflict, '') <> 'replace'
JOIN objects AS o ON o.id = a.to_object AND o.kind = 'table' AND o.table_kind = 'ordinary' AND NOT o.poisoned
JOIN statements AS made ON made.id = o.made
-- A table of the same file that nothing was written to has no rows.
WHERE (made.file <> s.file OR EXISTS (SELECT 1 FROM objects AS v JOIN writes AS i ON i.object = v.id AND i.kind = 'insert' AND i.statement < a.statement WHERE v.identity = o.identity))
  AND NOT (w.conflict IS 'ignore' AND a.nullable)
  AND NOT EXISTS (SELECT 1 FROM trials AS known WHERE known.statement = a.statement AND known.kind = 'rows') -- rows/seed-conflict's
  -- A trigger may hold them back.
  AND NOT EXISTS (SELECT 1 FROM trigger_list AS t WHERE t.table_name = o.name AND t.fires = 'before' AND t.event = 'insert')
GROUP BY a.copy;
