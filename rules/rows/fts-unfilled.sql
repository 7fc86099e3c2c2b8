-- rows/fts-unfilled  warning  suggest
-- title: A full-text index that does not know its table's rows
-- why: A full-text table over another table's rows begins empty: searches miss the rows that were there before. Triggers that keep it
--   in step tell it to forget such a row when it is changed or deleted, which fails: database disk image is malformed. So do rows that a
--   WHERE or WHEN keeps out of it, where the trigger that takes them out has none. A rebuild of
--   the table that does not carry the rowids over leaves it the same way.
-- help: fill it: INSERT INTO the full-text table (its own name) VALUES ('rebuild')
-- source: https://sqlite.org/fts5.html section 4.4.3; probe: workerd 1.20261117.1, rows before and after
-- bad:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT);
--   ==> 0002_search.sql
--   CREATE VIRTUAL TABLE posts_fts USING fts5(title, content='posts', content_rowid='id');
--   CREATE TRIGGER posts_deleted AFTER DELETE ON posts BEGIN
--     INSERT INTO posts_fts (posts_fts, rowid, title) VALUES ('delete', OLD.id, OLD.title);
--   END;
-- bad:
--   CREATE TABLE posts (id TEXT PRIMARY KEY NOT NULL, title TEXT);
--   CREATE VIRTUAL TABLE posts_fts USING fts5(title, content='posts', content_rowid='rowid');
--   ==> 0002_rebuild.sql
--   CREATE TABLE posts_new (id TEXT PRIMARY KEY NOT NULL, title TEXT CHECK (title <> ''));
--   INSERT INTO posts_new (id, title) SELECT id, title FROM posts;
--   DROP TABLE posts;
--   ALTER TABLE posts_new RENAME TO posts;
-- bad:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT, live INTEGER NOT NULL DEFAULT 0);
--   CREATE VIRTUAL TABLE posts_fts USING fts5(title, content='posts', content_rowid='id');
--   CREATE TRIGGER posts_added AFTER INSERT ON posts WHEN NEW.live BEGIN
--     INSERT INTO posts_fts (rowid, title) VALUES (NEW.id, NEW.title);
--   END;
--   CREATE TRIGGER posts_deleted AFTER DELETE ON posts BEGIN
--     INSERT INTO posts_fts (posts_fts, rowid, title) VALUES ('delete', OLD.id, OLD.title);
--   END;
-- good:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT, live INTEGER NOT NULL DEFAULT 0);
--   CREATE VIRTUAL TABLE posts_fts USING fts5(title, content='posts', content_rowid='id');
--   CREATE TRIGGER posts_added AFTER INSERT ON posts WHEN NEW.live BEGIN
--     INSERT INTO posts_fts (rowid, title) VALUES (NEW.id, NEW.title);
--   END;
--   CREATE TRIGGER posts_deleted AFTER DELETE ON posts WHEN OLD.live BEGIN
--     INSERT INTO posts_fts (posts_fts, rowid, title) VALUES ('delete', OLD.id, OLD.title);
--   END;
-- good:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT);
--   ==> 0002_search.sql
--   CREATE VIRTUAL TABLE posts_fts USING fts5(title, content='posts', content_rowid='id');
--   INSERT INTO posts_fts (posts_fts) VALUES ('rebuild');
--   ==> 0003_rebuild.sql
--   CREATE TABLE posts_new (id INTEGER PRIMARY KEY, title TEXT CHECK (title <> ''));
--   INSERT INTO posts_new (id, title) SELECT id, title FROM posts;
--   DROP TABLE posts;
--   ALTER TABLE posts_new RENAME TO posts;
-- good:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, title TEXT);
--   CREATE VIRTUAL TABLE posts_fts USING fts5(title, content='posts', content_rowid='id');
--   ==> 0002_titles.sql
--   CREATE TABLE pages (id INTEGER PRIMARY KEY, title TEXT);
--   CREATE VIRTUAL TABLE pages_fts USING fts5(title, content='pages', content_rowid='id');
WITH indexed AS ( -- full-text tables over a table, and whether triggers make them forget rows
  SELECT f.id, f.name, f.name_place, f.born, f.died, f.identity, f.content_table, s.file, s.whole,
         EXISTS (SELECT 1 FROM writes AS w JOIN trigger_list AS g ON g.table_name = f.content_table JOIN objects AS o ON o.id = g.id
                 WHERE w.statement = o.made AND w.table_name = f.name AND w.in_trigger AND mentions(source(w.place), 'old')) AS forgets
  FROM objects AS f JOIN statements AS s ON s.id = f.made
  WHERE f.kind = 'table' AND f.content_table IS NOT NULL AND NOT f.poisoned AND f.previous IS NULL
)
SELECT i.name_place AS place,
       quoted(i.name) || ' does not know the rows that ' || quoted(i.content_table) || ' has: searches miss them'
         || CASE WHEN i.forgets THEN ', and deleting one fails: database disk image is malformed' ELSE '' END AS message,
       related(t.name_place, 'its rows are here') AS related,
       insert_after(i.whole, char(10) || 'INSERT INTO ' || quoted(i.name) || ' (' || quoted(i.name) || ') VALUES (''rebuild'');') AS fix,
       'fill it' AS fix_title
FROM indexed AS i
JOIN objects AS t ON t.name = i.content_table AND t.kind = 'table' AND t.born < i.born AND coalesce(t.died, i.born) >= i.born AND NOT t.poisoned
JOIN statements AS m ON m.id = t.made AND m.file < i.file
WHERE NOT EXISTS (SELECT 1 FROM writes AS w WHERE w.table_name = i.name AND w.kind = 'insert' AND NOT w.in_trigger AND w.statement > i.born)
UNION ALL
SELECT d.place,
       'the rebuild of ' || quoted(r.name) || ' gives its rows new rowids, by which ' || quoted(i.name) || ' knew the old ones: searches find the wrong rows'
         || CASE WHEN i.forgets THEN ', and deleting one can fail: database disk image is malformed' ELSE '' END,
       related(i.name_place, 'it indexes ' || quoted(r.name)),
       insert_after(last.whole, CASE WHEN last.semicolon THEN '' ELSE ';' END || char(10) || 'INSERT INTO ' || quoted(i.name) || ' (' || quoted(i.name) || ') VALUES (''rebuild'');'),
       'fill it anew'
FROM rebuilds AS r
JOIN statements AS d ON d.id = r.dropped
JOIN statements AS last ON last.id = max(r.dropped, coalesce(r.renamed, 0), (SELECT statement FROM copies WHERE id = r.copy))
JOIN copies AS k ON k.id = r.copy
JOIN indexed AS i ON i.content_table = r.name AND i.born < r.dropped AND coalesce(i.died, r.dropped) >= r.dropped AND i.file < d.file
WHERE NOT mentions(source(k.place), 'rowid')
  AND NOT (EXISTS (SELECT 1 FROM columns AS c WHERE c.object = r.old_object AND c.rowid_alias) AND EXISTS (SELECT 1 FROM columns AS c WHERE c.object = k.to_object AND c.rowid_alias))
  AND NOT EXISTS (SELECT 1 FROM writes AS w WHERE w.table_name = i.name AND w.kind = 'insert' AND NOT w.in_trigger AND w.statement > r.dropped)
UNION ALL
SELECT min(g.name_place), quoted(g.name) || ' tells ' || quoted(i.name) || ' to forget every row, and ' || p.why || ': deleting one that it never had fails in the end: database disk image is malformed',
       p.related, NULL, NULL
FROM indexed AS i
JOIN trigger_list AS g ON g.table_name = i.content_table AND g.event <> 'insert' AND g.final AND NOT g.broken
JOIN objects AS o ON o.id = g.id
JOIN writes AS w ON w.statement = o.made AND w.table_name = i.name AND w.kind = 'insert' AND w.in_trigger AND NOT w.filtered AND mentions(source(w.place), 'old')
JOIN (SELECT w.table_name AS name, 'a WHERE keeps some out of it' AS why, min(related(w.place, 'filled here')) AS related -- and nothing fills it as a whole
      FROM writes AS w WHERE w.kind = 'insert' AND NOT w.in_trigger GROUP BY w.table_name COLLATE NOCASE HAVING min(w.filtered)
      UNION ALL
      SELECT w.table_name, 'a WHEN keeps some out of it', min(related(t.name_place, 'added here'))
      FROM trigger_list AS t JOIN objects AS m ON m.id = t.id JOIN writes AS w ON w.statement = m.made AND w.kind = 'insert' AND w.in_trigger AND NOT mentions(source(w.place), 'old')
      WHERE t.event = 'insert' AND t.final AND (w.filtered OR mentions(source(cover(t.name_place, w.place)), 'when'))
      GROUP BY w.table_name COLLATE NOCASE) AS p ON p.name = i.name COLLATE NOCASE
WHERE i.died IS NULL AND NOT mentions(source(cover(g.name_place, w.place)), 'when')
GROUP BY i.id; -- once a table, though it has two such triggers as a rule
