-- fk/references-view  error
-- title: A foreign key to a view
-- why: The parent has to be a table: every INSERT into the child fails.
-- source: https://sqlite.org/foreignkeys.html section 3
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE VIEW people AS SELECT id FROM users;
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES people (id));
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
SELECT f.parent_place AS place, quoted(f.parent) || ' is a view: every INSERT into ' || quoted(f.child) || ' fails' AS message,
       related(v.name_place, 'the view') AS related
FROM final_foreign_keys AS f JOIN objects AS v ON v.name = f.parent AND v.kind = 'view' AND v.died IS NULL;
