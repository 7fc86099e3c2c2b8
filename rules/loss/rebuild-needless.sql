-- loss/rebuild-needless  note  suggest
-- title: A rebuild that ALTER TABLE could do
-- why: The new table is the old one with columns behind the others. ALTER TABLE … ADD COLUMN does that without touching a row, an index, a trigger
--   or a row of another table. Where the rebuild also takes rows of another table along, it is a warning: this is the way out.
-- help: ALTER TABLE … ADD COLUMN
-- source: https://sqlite.org/lang_altertable.html section 4
-- changes: schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   CREATE INDEX users_name ON users (name);
--   ==> 0002_rebuild.sql
--   ALTER TABLE users RENAME TO users_old;
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL, "plan" TEXT NOT NULL DEFAULT 'free', note TEXT);
--   INSERT INTO users (id, name) SELECT id, name FROM users_old;
--   DROP TABLE users_old;
--   CREATE INDEX users_name ON users (name);
--   CREATE INDEX users_note ON users (note);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, plan TEXT NOT NULL DEFAULT 'free');
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), plan TEXT NOT NULL DEFAULT 'free');
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, made TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP);
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
SELECT n.name_place AS place,
       'the new ' || quoted(r.name) || ' is the old one with ' || group_concat(quoted(k.name), ', ') || ' behind it: ALTER TABLE ADD COLUMN does that' AS message,
       related(o.name_place, 'the table as it was') AS related,
       -- What fell with the old table and is made again word for word stays; what is made otherwise, a person should look at.
       CASE WHEN r.dropped IS NOT NULL AND r.stash IS NULL AND s.file = m.file AND s.kind = 'create_table' AND d.file = m.file
                 AND (n.made = r.created OR r.shape = 'new first')
                 AND NOT EXISTS (SELECT 1 FROM changes AS g JOIN objects AS x ON x.id = g.old_object JOIN objects AS y ON y.name = x.name AND y.kind = x.kind AND y.born > r.dropped AND y.on_name = r.name AND NOT EXISTS (SELECT 1 FROM objects AS w WHERE w.identity = x.identity AND w.sql = y.sql)
                                 WHERE g.statement = r.dropped AND g.kind = 'drop' AND g.implied)
            THEN (SELECT group_concat(CASE WHEN u.id = s.id THEN edit(u.whole, (SELECT group_concat('ALTER TABLE ' || quoted(r.name) || ' ADD COLUMN ' || source(x.place) || ';', char(10)) FROM columns AS x WHERE x.object = n.id AND x.position >= o.ncolumns)) ELSE delete_at(u.whole) END)
                  FROM statements AS u
                  WHERE u.file = s.file
                    AND (u.id IN (s.id, m.id, r.dropped, r.renamed)
                         OR (r.shape = 'old aside' AND u.kind = 'rename_table' AND u.id < s.id AND lower(u.name) = lower(r.name))
                         OR u.id IN (SELECT y.born FROM changes AS g JOIN objects AS x ON x.id = g.old_object AND x.sql IS NOT NULL JOIN objects AS y ON y.name = x.name AND y.kind = x.kind AND y.born > r.dropped AND y.on_name = r.name
                                     WHERE g.statement = r.dropped AND g.kind = 'drop' AND g.implied))) END AS fix,
       'add ' || CASE count(*) WHEN 1 THEN 'the column' ELSE 'the columns' END || ' with ALTER TABLE' AS fix_title,
       CASE WHEN EXISTS (SELECT 1 FROM row_losses AS l WHERE l.statement = r.dropped) THEN 'warning' END AS severity -- it also does harm
FROM rebuilds AS r
JOIN objects AS o ON o.id = r.old_object
JOIN objects AS n ON n.id = r.new_object AND n.strict = o.strict AND n.without_rowid = o.without_rowid AND n.autoincrements = o.autoincrements
JOIN copies AS q ON q.id = r.copy AND NOT q.filtered
JOIN statements AS s ON s.id = r.created
JOIN statements AS m ON m.id = q.statement
LEFT JOIN statements AS d ON d.id = r.dropped
JOIN columns AS k ON k.object = n.id AND k.position >= o.ncolumns
WHERE NOT EXISTS (SELECT 1 FROM columns AS x WHERE x.object = n.id AND x.position >= o.ncolumns
                  AND (x.primary_key OR x.generated OR coalesce(x.default_kind, 'literal') <> 'literal' OR (x.not_null AND x.default_text IS NULL)))
  AND NOT EXISTS (SELECT 1 FROM columns AS a LEFT JOIN columns AS b ON b.object = n.id AND b.position = a.position AND b.name = a.name
                  WHERE a.object = o.id
                    AND (b.name IS NULL OR a.generated OR b.generated OR b.not_null <> a.not_null OR b.primary_key <> a.primary_key
                         OR coalesce(upper(b.type), '') <> coalesce(upper(a.type), '') OR coalesce(b.default_text, '') <> coalesce(a.default_text, '')
                         OR coalesce(upper(b.collation), 'BINARY') <> coalesce(upper(a.collation), 'BINARY')))
  AND NOT EXISTS (SELECT 1 FROM copy_columns AS c WHERE c.copy = q.id AND (c.from_name IS NULL OR c.from_name <> coalesce(c.to_name, '')))
  AND NOT EXISTS (SELECT 1 FROM checks AS c WHERE c.object IN (o.id, n.id))
  AND NOT EXISTS (SELECT 1 FROM foreign_keys AS f WHERE f.object IN (o.id, n.id)
                  AND NOT EXISTS (SELECT 1 FROM foreign_keys AS g WHERE g.object IN (o.id, n.id) AND g.object <> f.object AND g.column_names = f.column_names
                                  AND g.parent = f.parent AND coalesce(g.on_delete, '') = coalesce(f.on_delete, '') AND coalesce(g.on_update, '') = coalesce(f.on_update, '') AND g.deferred = f.deferred))
  AND NOT EXISTS (SELECT 1 FROM indexes AS i WHERE i.origin = 'u' AND i.table_name = r.name)
GROUP BY r.id;
