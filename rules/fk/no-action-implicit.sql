-- fk/no-action-implicit  note
-- title: A foreign key that does not say ON DELETE
-- why: It is NO ACTION: deleting a parent with children fails. If that is meant, saying so tells the next reader.
-- help: say ON DELETE CASCADE, SET NULL or RESTRICT
-- source: https://sqlite.org/foreignkeys.html section 4.3
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id));
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE RESTRICT);
SELECT f.place, 'deleting a row of ' || quoted(f.parent) || ' that ' || quoted(f.child) || ' refers to fails, and nothing here says that this is meant' AS message
FROM final_foreign_keys AS f
WHERE f.on_delete IS NULL;
