-- ref/fts-write  error
-- title: A write that a full-text table does not take
-- why: A full-text table with content='' keeps no text: without contentless_delete=1 none of its rows can be deleted or changed, and there is
--   nothing to rebuild it from. The commands 'delete' and 'delete-all' are for tables that keep no text of their own. FTS5 says so as
--   soon as there is a row.
-- source: https://sqlite.org/fts5.html sections 4.4.1, 6.2 and 6.3; probes of 3.40.1 and 3.53.2
-- bad:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, body TEXT);
--   CREATE VIRTUAL TABLE search USING fts5 (body, content='');
--   CREATE TRIGGER posts_gone AFTER DELETE ON posts BEGIN DELETE FROM search WHERE rowid = OLD.id; END;
--   INSERT INTO posts (id, body) VALUES (1, 'a');
--   INSERT INTO search (rowid, body) VALUES (1, 'a');
--   DELETE FROM posts WHERE id = 1;
-- bad:
--   CREATE VIRTUAL TABLE search USING fts5 (body, content='');
--   INSERT INTO search (search) VALUES ('rebuild');
-- bad:
--   CREATE VIRTUAL TABLE search USING fts5 (body);
--   INSERT INTO search (search) VALUES ('delete-all');
-- bad:
--   CREATE VIRTUAL TABLE search USING fts5 (title, body, content='', contentless_delete=1);
--   INSERT INTO search (rowid, title, body) VALUES (1, 'a', 'b');
--   UPDATE search SET title = 'c' WHERE rowid = 1;
-- good:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, body TEXT);
--   CREATE VIRTUAL TABLE search USING fts5 (body, content='', contentless_delete=1);
--   CREATE VIRTUAL TABLE words USING fts5 (body, content='');
--   CREATE VIRTUAL TABLE own USING fts5 (body);
--   INSERT INTO words (words) VALUES ('delete-all');
--   INSERT INTO own (own) VALUES ('rebuild');
--   CREATE TRIGGER posts_gone AFTER DELETE ON posts BEGIN
--     DELETE FROM search WHERE rowid = OLD.id;
--     INSERT INTO words (words, rowid, body) VALUES ('delete', OLD.id, OLD.body);
--   END;
--   CREATE TRIGGER posts_changed AFTER UPDATE ON posts BEGIN UPDATE search SET body = NEW.body WHERE rowid = OLD.id; END;
SELECT w.table_place AS place,
       'rows of ' || quoted(o.name) || CASE w.kind WHEN 'delete' THEN ' can''t be deleted' ELSE ' can''t be changed' END || ': it keeps no text to take them back by'
         || CASE WHEN w.in_trigger THEN ', so the write that fires this trigger fails' ELSE '' END AS message,
       related(o.name_place, 'made with content=''''') AS related,
       'make it with contentless_delete=1, or say the old text: INSERT INTO ' || quoted(o.name) || ' (' || quoted(o.name) || ', rowid, …) VALUES (''delete'', …)' AS help
FROM writes AS w JOIN objects AS o ON o.id = w.object AND o.contentless = 'fixed'
WHERE w.kind IN ('delete', 'update')
UNION ALL
SELECT w.table_place, 'an UPDATE of ' || quoted(o.name) || ' must set each of its columns: it keeps no text for those that are left out',
       related(o.name_place, 'made with content='''''), 'set ' || (SELECT group_concat(quoted(c.name), ', ') FROM columns AS c WHERE c.object = o.id AND NOT c.hidden)
FROM writes AS w JOIN objects AS o ON o.id = w.object AND o.contentless = 'delete' AND o.sql NOT LIKE '%contentless_unindexed%'
JOIN nodes AS u ON u.statement = w.statement AND u.place = w.place AND +u.kind = 'update'
WHERE w.kind = 'update'
  AND (SELECT count(*) FROM nodes AS a WHERE a.parent = u.id AND +a.kind = 'assignment') < (SELECT count(*) FROM columns AS c WHERE c.object = o.id AND NOT c.hidden)
UNION ALL
SELECT l.place,
       CASE lower(l.content) WHEN 'rebuild' THEN quoted(o.name) || ' keeps no text from which it could be rebuilt'
            ELSE 'the command ' || source(l.place) || CASE WHEN o.contentless = 'delete' THEN ' does not go with contentless_delete=1' ELSE ' is for tables that keep no text of their own' END END,
       related(o.name_place, quoted(o.name) || ' is made here'),
       CASE lower(l.content) WHEN 'rebuild' THEN '''delete-all'' empties it; then INSERT the text again'
            WHEN 'delete-all' THEN 'DELETE FROM ' || quoted(o.name) ELSE 'DELETE FROM ' || quoted(o.name) || ' WHERE rowid = …' END
FROM writes AS w
JOIN objects AS o ON o.id = w.object AND o.module = 'fts5'
JOIN nodes AS i ON i.statement = w.statement AND i.place = w.place AND +i.kind = 'insert'
JOIN nodes AS c ON c.parent = i.id AND +c.kind = 'column_name' AND lower(c.name) = lower(o.name) AND NOT EXISTS (SELECT 1 FROM nodes AS b WHERE b.parent = i.id AND +b.kind = 'column_name' AND b.id < c.id)
JOIN nodes AS s ON s.parent = i.id AND +s.kind = 'select'
JOIN nodes AS v ON v.parent = s.id AND +v.kind = 'values'
JOIN nodes AS r ON r.parent = v.id AND +r.kind = 'row_value'
JOIN literals AS l ON l.statement = w.statement AND l.type = 'string' AND l.place IN (SELECT f.place FROM nodes AS f WHERE f.parent = r.id AND NOT EXISTS (SELECT 1 FROM nodes AS b WHERE b.parent = r.id AND b.id < f.id))
WHERE w.kind = 'insert'
  AND CASE lower(l.content) WHEN 'rebuild' THEN o.contentless IS NOT NULL
                            WHEN 'delete-all' THEN o.contentless IS NULL AND o.content_table IS NULL
                            WHEN 'delete' THEN o.contentless = 'delete' OR (o.contentless IS NULL AND o.content_table IS NULL) END;
