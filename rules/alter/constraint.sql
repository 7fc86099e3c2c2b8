-- alter/constraint  error
-- title: ADD or DROP CONSTRAINT that SQLite refuses
-- why: The ALTER TABLE fails.
-- source: https://sqlite.org/lang_altertable.html
-- on: unknown-constraint, duplicate-constraint, drop-constraint
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   ALTER TABLE t DROP CONSTRAINT nowhere;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
SELECT p.place, CASE p.code WHEN 'unknown-constraint' THEN quoted(p.arg2) || ' has no constraint ' || quoted(p.arg1) WHEN 'duplicate-constraint' THEN quoted(p.arg2) || ' has a constraint ' || quoted(p.arg1) || ' already' ELSE 'the constraint ' || quoted(p.arg1) || ' of ' || quoted(p.arg2) || ' can''t be dropped' END AS message,
       related(p.related, CASE p.code WHEN 'unknown-constraint' THEN 'the table' ELSE 'it is in this table' END) AS related
FROM problems AS p
WHERE p.code IN ('unknown-constraint', 'duplicate-constraint', 'drop-constraint');
