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
-- good:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT, body TEXT);
--   CREATE VIEW searchable AS SELECT id, title, substr(body, 1, 1000) AS summary FROM posts;
--   CREATE VIRTUAL TABLE posts_fts USING fts5(id UNINDEXED, Title, content='posts', content_rowid='id');
--   CREATE VIRTUAL TABLE summaries USING fts5(summary, content='searchable', content_rowid='id');
--   CREATE VIRTUAL TABLE own USING fts5(anything);
--   CREATE VIRTUAL TABLE contentless USING fts5(anything, content='');
SELECT f.name_place AS place,
       quoted(t.name) || ' has no column ' || group_concat(quoted(c.name), ', ') || ': reading ' || quoted(f.name) || ' fails, and so does its rebuild' AS message,
       related(t.name_place, 'the content is here') AS related,
       'name the columns as ' || quoted(t.name) || ' does' AS help
FROM objects AS f
JOIN objects AS t ON t.name = f.content_table AND t.final AND t.kind IN ('table', 'view') AND NOT t.poisoned AND NOT t.broken
JOIN columns AS c ON c.object = f.id AND NOT c.hidden
WHERE f.final AND f.content_table IS NOT NULL AND lower(f.module) = 'fts5' AND NOT f.poisoned
  AND NOT EXISTS (SELECT 1 FROM columns AS k WHERE k.object = t.id AND k.name = c.name)
GROUP BY f.id;
