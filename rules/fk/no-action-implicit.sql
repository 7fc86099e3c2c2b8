-- fk/no-action-implicit  note  suggest
-- title: A foreign key that does not say ON DELETE
-- why: It is NO ACTION: deleting a parent with children fails. If that is meant, saying so tells the next reader.
-- help: say ON DELETE CASCADE, SET NULL or RESTRICT
-- source: https://sqlite.org/foreignkeys.html section 4.3
-- changes: schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users DEFERRABLE INITIALLY DEFERRED, editor INTEGER, FOREIGN KEY (editor) REFERENCES users (id) NOT DEFERRABLE);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id));
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE RESTRICT);
SELECT f.place, 'deleting a row of ' || quoted(f.parent) || ' that ' || quoted(f.child) || ' refers to fails, and nothing here says that this is meant' AS message,
       CASE WHEN f.tail = 0 THEN insert_after(f.place, ' ON DELETE NO ACTION')
            ELSE insert_before(part(f.place, bytes(substr(source(f.place), 1, f.tail - 1)), 1), 'ON DELETE NO ACTION ') END AS fix,
       'say that it is meant' AS fix_title
FROM (SELECT *, CASE WHEN instr(upper(source(place)), ' NOT DEFERRABLE') THEN instr(upper(source(place)), ' NOT DEFERRABLE') + 1
                     WHEN instr(upper(source(place)), ' DEFERRABLE') THEN instr(upper(source(place)), ' DEFERRABLE') + 1 ELSE 0 END AS tail FROM final_foreign_keys) AS f
WHERE f.on_delete IS NULL;
