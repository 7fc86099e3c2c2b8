-- fk/missing-parent  error  suggest
-- title: A foreign key to a table that does not exist
-- why: CREATE TABLE accepts it; every INSERT into the child then fails with "no such table", even with a NULL key.
-- source: https://sqlite.org/foreignkeys.html section 3; probe: workerd 1.20261117.1
-- changes: schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES user (id));
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id));
--   ==> 0002_drop.sql
--   DROP TABLE users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id));
SELECT CASE WHEN g.id > f.changed THEN g.place ELSE f.parent_place END AS place, quoted(f.child) || ' references ' || quoted(f.parent) || ', which does not exist' || CASE WHEN g.id IS NULL THEN '' ELSE ' any more' END
         || ': every INSERT into ' || quoted(f.child) || ' fails' AS message,
       CASE WHEN g.id > f.changed THEN related(f.parent_place, 'the foreign key') ELSE related(g.place, 'it went here') END AS related,
       CASE WHEN g.id IS NOT NULL THEN 'rebuild ' || quoted(f.child) || ' with a key to what took its place, or without the key'
            ELSE coalesce('did you mean ' || quoted(nearest_table(f.parent, NULL)) || '?', 'make ' || quoted(f.parent) || ' in a migration before the first row, or leave the key out') END AS help,
       CASE WHEN g.id IS NULL THEN edit(f.parent_place, quoted(nearest_table(f.parent, NULL))) END AS fix,
       'refer to ' || quoted(nearest_table(f.parent, NULL)) AS fix_title
FROM final_foreign_keys AS f
LEFT JOIN statements AS g ON g.id = (SELECT max(o.died) FROM objects AS o WHERE o.name = f.parent AND o.kind IN ('table', 'view'))
WHERE f.parent_object IS NULL
  -- Where the RENAME that should have brought it back was refused, that is said there.
  AND NOT EXISTS (SELECT 1 FROM statements AS r WHERE r.new_name = f.parent AND r.kind = 'rename_table' AND r.refused AND r.id > g.id)
  AND NOT EXISTS (SELECT 1 FROM objects AS v WHERE v.name = f.parent AND v.died IS NULL)
UNION ALL
SELECT w.place, quoted(f.parent) || ', which ' || quoted(f.child) || ' references, does not exist yet: this fails', related(f.place, 'the foreign key'),
       'make ' || quoted(f.parent) || ' first', NULL, NULL
FROM writes AS w JOIN foreign_keys AS f ON f.object = w.object
WHERE w.kind = 'insert' AND NOT w.in_trigger AND f.parent <> f.child
  AND NOT EXISTS (SELECT 1 FROM objects AS o WHERE o.name = f.parent AND o.kind IN ('table', 'view') AND o.born < w.statement
                  AND coalesce(o.died, w.statement) >= w.statement)
  AND NOT EXISTS (SELECT 1 FROM statements AS r WHERE r.new_name = f.parent AND r.kind = 'rename_table' AND r.refused AND r.id < w.statement);
