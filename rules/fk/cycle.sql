-- fk/cycle  note
-- title: Tables that reference each other in a circle
-- why: None of them can be filled or restored first without deferring the check: an export can't be read back in one
--   go.
-- source: https://sqlite.org/foreignkeys.html section 4.2
-- bad:
--   CREATE TABLE a (id INTEGER PRIMARY KEY, b_id INTEGER REFERENCES b (id));
--   CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id));
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id), parent INTEGER REFERENCES posts (id));
SELECT f.place, quoted(f.child) || ' and ' || quoted(f.parent) || ' reference each other' AS message, related(g.place, 'and back') AS related
FROM final_foreign_keys AS f
JOIN final_foreign_keys AS g ON g.child = f.parent AND g.parent = f.child
WHERE f.child < f.parent;
