-- rows/null-query  warning
-- title: A column that is NOT NULL is set to what a query finds
-- why: A query that finds no row gives NULL. UPDATE t SET c = (SELECT …) goes over every row of t; the first one for which the query finds
--   nothing makes it fail: NOT NULL constraint failed. A foreign key that is NOT NULL, as the query's condition, finds its row always.
-- help: keep what is there: c = coalesce((SELECT …), c)
-- source: https://sqlite.org/lang_expr.html#subq; probe: workerd 1.20261117.1
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id), byline TEXT NOT NULL DEFAULT '');
--   CREATE INDEX posts_author ON posts (author);
--   ==> 0002_bylines.sql
--   UPDATE posts SET byline = (SELECT name FROM users WHERE users.id = posts.author);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id), editor INTEGER NOT NULL REFERENCES users (id),
--     byline TEXT NOT NULL DEFAULT '', note TEXT);
--   CREATE INDEX posts_author ON posts (author);
--   CREATE INDEX posts_editor ON posts (editor);
--   ==> 0002_bylines.sql
--   UPDATE posts SET byline = coalesce((SELECT name FROM users WHERE users.id = posts.author), byline);
--   UPDATE posts SET byline = (SELECT name FROM users WHERE id = editor);
--   UPDATE posts SET byline = (SELECT name FROM users WHERE id = author) WHERE EXISTS (SELECT 1 FROM users WHERE id = author);
--   UPDATE posts SET note = (SELECT name FROM users WHERE users.id = posts.author);
SELECT q.place,
       CASE WHEN q.correlated THEN 'a row of ' || quoted(o.name) || ' for which this query finds nothing makes the UPDATE fail: ' ELSE 'this fails where the query finds nothing and ' || quoted(o.name) || ' has rows: ' END
         || quoted(c.name) || ' is NOT NULL' AS message,
       related(c.name_place, 'NOT NULL here') AS related,
       'coalesce((SELECT …), ' || quoted(c.name) || ') keeps what is there' AS help,
       CASE WHEN w.filtered OR NOT q.correlated THEN 'note' END AS severity
FROM query_assignments AS q
JOIN writes AS w ON w.statement = q.statement AND w.place = q.write_place AND w.kind = 'update'
JOIN objects AS o ON o.id = w.object AND o.kind = 'table' AND o.table_kind = 'ordinary' AND NOT o.poisoned
JOIN columns AS c ON c.object = o.id AND c.name = q.name AND c.not_null AND NOT c.generated
WHERE NOT w.in_trigger AND NOT w.created_in_file AND NOT q.chosen
  AND (w.conflict IS NULL OR w.conflict NOT IN ('ignore', 'replace'))
  AND NOT EXISTS (SELECT 1 FROM foreign_keys AS f JOIN foreign_key_columns AS k ON k.foreign_key = f.id
                  JOIN columns AS own ON own.object = o.id AND own.position = k.position
                  WHERE f.object = o.id AND f.ncolumns = 1 AND lower(f.parent) = lower(q.from_name) AND lower(k.name) = lower(q.outer_name) AND lower(k.parent_name) = lower(q.key_name)
                    AND (own.not_null OR w.filtered))
  -- One row for all, which the migrations put there.
  AND NOT (NOT q.correlated AND EXISTS (SELECT 1 FROM writes AS i WHERE i.kind = 'insert' AND NOT i.in_trigger AND i.table_name = q.from_name AND i.statement < q.statement))
  AND NOT EXISTS (SELECT 1 FROM trials AS known WHERE known.statement = q.statement AND known.kind = 'rows'); -- rows/seed-conflict's
