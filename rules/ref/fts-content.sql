-- ref/fts-content  error
-- title: A full-text column that the content table does not have
-- why: A full-text table with content='…' keeps no text of its own: it reads the columns of that name there. Without one the CREATE passes,
--   and reading the table or its 'rebuild' fails; on D1 the answer is an internal error.
-- help: name the columns as the content table does
-- source: https://sqlite.org/fts5.html section 4.4.3; probe: workerd 1.20261117.1
-- bad:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT, body TEXT);
--   CREATE VIRTUAL TABLE posts_fts USING fts5(titel, body, content='posts', content_rowid='id');
-- bad:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT, body TEXT);
--   CREATE VIRTUAL TABLE posts_fts USING fts5(title, summary, content=posts, content_rowid=id);
-- bad:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT, body TEXT);
--   CREATE VIRTUAL TABLE posts_fts USING fts5(title, body, content=posts, content_rowid=post_id);
-- bad:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT, body TEXT);
--   CREATE VIRTUAL TABLE posts_fts USING fts5(title, body, content='posts', content_rowid='id');
--   ==> 0002_drop.sql
--   ALTER TABLE posts DROP COLUMN body;
-- bad:
--   CREATE VIRTUAL TABLE posts_fts USING fts5(title, body, content='post', content_rowid='id');
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT, body TEXT);
-- good:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT, body TEXT);
--   CREATE VIEW searchable AS SELECT id, title, substr(body, 1, 1000) AS summary FROM posts;
--   CREATE VIRTUAL TABLE posts_fts USING fts5(id UNINDEXED, Title, content='posts', content_rowid='id');
--   CREATE VIRTUAL TABLE summaries USING fts5(summary, content='searchable', content_rowid='id');
--   CREATE VIRTUAL TABLE own USING fts5(anything);
--   CREATE VIRTUAL TABLE contentless USING fts5(anything, content='');
WITH lacking AS (
  SELECT f.id, f.name, f.name_place, f.content_table, t.id AS content, t.name AS content_name, t.name_place AS content_place, c.name AS column_name,
         EXISTS (SELECT 1 FROM objects AS b JOIN columns AS k ON k.object = b.id AND k.name = c.name
                 WHERE b.name = f.content_table AND b.born < f.born AND coalesce(b.died, f.born) >= f.born) AS went,
         (SELECT max(d.statement) FROM changes AS d JOIN objects AS b ON b.id = d.old_object JOIN columns AS k ON k.object = b.id AND k.position = d.position AND k.name = c.name
          WHERE d.kind = 'drop_column' AND b.name = f.content_table) AS dropped
  FROM objects AS f
  JOIN objects AS t ON t.name = f.content_table AND t.final AND t.kind IN ('table', 'view') AND NOT t.poisoned AND NOT t.broken
  JOIN columns AS c ON c.object = f.id AND NOT c.hidden
  WHERE f.final AND f.content_table IS NOT NULL AND lower(f.module) = 'fts5' AND NOT f.poisoned
    AND NOT EXISTS (SELECT 1 FROM columns AS k WHERE k.object = t.id AND k.name = c.name)
    -- A RENAME COLUMN is alter/fts-content-rename's.
    AND NOT EXISTS (SELECT 1 FROM changes AS r JOIN objects AS b ON b.id = r.old_object JOIN columns AS k ON k.object = b.id AND k.position = r.position AND k.name = c.name
                    WHERE r.kind = 'rename_column' AND b.name = f.content_table)
)
SELECT CASE WHEN NOT l.went THEN l.name_place ELSE coalesce(d.name_place, l.content_place) END AS place,
       quoted(l.content_name) || ' has no column ' || group_concat(quoted(l.column_name), ', ') || CASE WHEN l.went THEN ' any more' ELSE '' END || ': reading ' || quoted(l.name) || ' fails, and so does its rebuild' AS message,
       CASE WHEN l.went THEN related(l.name_place, quoted(l.name) || ' is made here') ELSE related(l.content_place, 'the content is here') END AS related,
       CASE WHEN l.went THEN 'drop ' || quoted(l.name) || ' and make it again without it' ELSE 'name the columns as ' || quoted(l.content_name) || ' does' END AS help
FROM lacking AS l LEFT JOIN statements AS d ON d.id = l.dropped
GROUP BY l.id
UNION ALL
SELECT f.name_place, quoted(t.name) || ' has no column ' || quoted(f.content_rowid) || ', the content_rowid: reading ' || quoted(f.name) || ' fails, and so does its rebuild',
       related(t.name_place, 'the content is here'),
       coalesce('content_rowid=' || (SELECT quoted(c.name) FROM columns AS c WHERE c.object = t.id AND c.rowid_alias), 'leave content_rowid out: it is the rowid then')
FROM objects AS f
JOIN objects AS t ON t.name = f.content_table AND t.final AND t.kind = 'table' AND NOT t.poisoned
WHERE f.final AND f.content_rowid IS NOT NULL AND lower(f.module) = 'fts5' AND NOT f.poisoned AND lower(f.content_rowid) NOT IN ('rowid', 'oid', '_rowid_')
  AND NOT EXISTS (SELECT 1 FROM columns AS k WHERE k.object = t.id AND k.name = f.content_rowid)
  -- A RENAME COLUMN is alter/fts-content-rename's.
  AND NOT EXISTS (SELECT 1 FROM changes AS r JOIN objects AS b ON b.id = r.old_object JOIN columns AS k ON k.object = b.id AND k.position = r.position AND k.name = f.content_rowid
                  WHERE r.kind = 'rename_column' AND b.name = f.content_table)
UNION ALL
SELECT f.name_place, 'there is no table ' || quoted(f.content_table) || ', the content of ' || quoted(f.name) || ': reading it fails, and so does its rebuild',
       NULL, 'make ' || quoted(f.content_table) || ', or leave content= out: then the text is kept in ' || quoted(f.name) || ' itself'
FROM objects AS f
WHERE f.final AND f.content_table IS NOT NULL AND lower(f.module) = 'fts5' AND NOT f.poisoned
  AND NOT EXISTS (SELECT 1 FROM objects AS t WHERE t.name = f.content_table AND (t.final OR t.died > f.born));
