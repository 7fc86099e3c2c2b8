-- ref/unknown-table  error
-- title: A table that does not exist
-- why: The statement fails; in a view or trigger it fails when that is used.
-- source: https://sqlite.org/lang.html
-- on: unknown-table
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, n INTEGER);
--   UPDATE user SET n = 1;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, n INTEGER);
--   UPDATE users SET n = 1;
SELECT p.place, 'there is no table ' || quoted(p.arg1) || CASE WHEN g.id IS NULL THEN '' ELSE ' any more' END AS message,
       CASE WHEN p.arg2 IS NOT NULL THEN 'did you mean ' || quoted(p.arg2) || '?' END AS help,
       related(g.place, 'it went here') AS related
FROM problems AS p
LEFT JOIN statements AS g ON g.id = (SELECT max(o.died) FROM objects AS o WHERE o.name = p.arg1 AND o.kind IN ('table', 'view') AND o.died < p.statement)
WHERE p.code = 'unknown-table';
