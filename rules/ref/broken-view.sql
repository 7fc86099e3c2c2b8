-- ref/broken-view  error  suggest
-- title: A view that does not resolve
-- why: SQLite checks a view neither when it is created nor when what it reads is dropped. Reading it fails, and so does
--   every ALTER TABLE … RENAME and DROP COLUMN in the whole database while it is there.
-- help: drop it, or create it anew for what is there
-- source: https://sqlite.org/lang_createview.html, https://sqlite.org/lang_altertable.html
-- changes: schema
-- on: broken-view, faulty-view, view-columns, broken-object, faulty-object, reads-broken
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v AS SELECT id FROM t;
--   DROP TABLE t;
--   CREATE TABLE w AS SELECT * FROM v;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v (x, y) AS SELECT id FROM t;
--   CREATE TABLE w AS SELECT * FROM v;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE VIEW names AS SELECT name FROM users;
--   DROP TABLE users;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE VIEW names AS SELECT nmae FROM users;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE VIEW names AS SELECT u.nmae FROM users AS u;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE VIEW names AS SELECT name FROM uesrs;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW names (id, name) AS SELECT id FROM t;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE TABLE w (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v AS SELECT * FROM t UNION ALL SELECT * FROM w;
--   ALTER TABLE w ADD COLUMN c TEXT;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v (x, y) AS SELECT id, a FROM t;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE VIEW names AS SELECT name FROM users;
--   DROP VIEW names;
--   DROP TABLE users;
WITH broken AS (
  SELECT p.*, CASE WHEN s.kind = 'create_view' AND s.name = p.arg2 THEN 1 END AS own, replace(p.arg3, rtrim(p.arg3, replace(p.arg3, '.', '')), '') AS last
  FROM problems AS p JOIN statements AS s ON s.id = p.statement
  WHERE p.code IN ('broken-object', 'faulty-object', 'reads-broken') AND p.arg1 = 'view'
    -- wrangler makes its ledger before it applies anything.
    AND NOT ((p.arg3 = setting('ledger') COLLATE NOCASE OR p.arg3 = 'sqlite_sequence' COLLATE NOCASE) AND setting('target') = 'd1')
    -- Not where a RENAME of the same file is refused for it: alter/broken-schema says how to go about it.
    AND NOT EXISTS (SELECT 1 FROM problems AS q JOIN statements AS r ON r.id = q.statement
                    WHERE q.code = 'alter-schema-broken' AND q.arg1 = 'view' AND q.arg2 = p.arg2 AND r.file = s.file AND r.id > s.id)
    -- Nor where what it reads is what a RENAME was to bring that was refused.
    AND NOT EXISTS (SELECT 1 FROM statements AS r WHERE r.new_name = p.arg3 AND r.refused AND r.id < s.id)
),
near AS ( -- what the view's own text may have meant: a table, or a column of what it reads
  SELECT b.place, nearest_table(b.arg3, NULL) AS name
  FROM broken AS b JOIN nodes AS n ON n.statement = b.statement AND n.kind = 'from_item' AND n.place = b.place WHERE b.own
  UNION ALL
  SELECT b.place, c.name
  FROM broken AS b
  JOIN nodes AS r ON r.statement = b.statement AND r.kind = 'column_ref' AND r.place = b.place
  JOIN nodes AS n ON n.statement = b.statement AND n.kind = 'from_item'
  JOIN objects AS o ON o.name = n.name AND o.born < b.statement AND coalesce(o.died, b.statement) >= b.statement
  JOIN columns AS c ON c.object = o.id
  WHERE b.own AND distance(lower(c.name), lower(b.last)) <= (length(b.last) + 1) / 3
),
nearest AS (
  SELECT n.place, n.name, min(distance(lower(n.name), lower(b.last)))
  FROM near AS n JOIN broken AS b ON b.place = n.place WHERE n.name IS NOT NULL GROUP BY n.place
)
SELECT p.place, CASE p.code WHEN 'broken-view' THEN 'the view ' || quoted(p.arg1) || ' does not resolve'
         WHEN 'faulty-view' THEN coalesce(nullif(p.arg2, ''), 'the view') || ' ' || quoted(p.arg1) || ' cannot be read' ELSE CASE p.arg1 WHEN '1' THEN 'this is 1 name' ELSE 'these are ' || p.arg1 || ' names' END || ' for the ' || p.arg2 || CASE p.arg2 WHEN '1' THEN ' column' ELSE ' columns' END || ' of the SELECT' END AS message,
       related(p.related, 'here') AS related,
       CASE WHEN p.code = 'faulty-view' AND p.arg2 != ''
            THEN 'a table of its own is gone or was changed, or a column has its name: nothing works on it any more, not even DROP TABLE; leave out what did that'
            WHEN p.code = 'view-columns' THEN 'name each of them, or leave the names out' END AS help,
       NULL AS fix, NULL AS fix_title
FROM problems AS p
WHERE p.code IN ('broken-view', 'faulty-view', 'view-columns')
  -- Nor where that view reads such a name.
  AND NOT EXISTS (SELECT 1 FROM objects AS v JOIN nodes AS n ON n.statement = v.made AND n.kind = 'from_item' JOIN statements AS r ON r.new_name = n.name AND r.kind = 'rename_table' AND r.refused AND r.id < p.statement
                  WHERE v.name = p.arg1 AND v.kind = 'view' AND p.code = 'broken-view')
UNION ALL
SELECT b.place,
       'the view ' || quoted(b.arg2) || CASE WHEN b.own THEN ' does not work: ' ELSE ' does not work after this: ' END
         || CASE b.code WHEN 'reads-broken' THEN 'it reads the view ' || quoted(b.arg3) || ', which does not resolve'
                        ELSE fault(b.cause, b.arg3) END,
       related(b.related, 'here'),
       'did you mean ' || quoted(n.name) || '?',
       CASE WHEN source(b.place) NOT GLOB '*["`[]*' -- behind the last dot
            THEN edit(part(b.place, bytes(source(b.place)) - bytes(b.last), bytes(b.last)), quoted(n.name)) END,
       'write ' || quoted(n.name)
FROM broken AS b LEFT JOIN nearest AS n ON n.place = b.place;
