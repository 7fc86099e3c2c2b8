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
SELECT p.place, 'there is no table ' || quoted(p.arg1) || CASE WHEN d.died IS NULL THEN '' ELSE ' any more' END AS message,
       CASE WHEN n.name IS NOT NULL THEN 'did you mean ' || quoted(n.name) || '?' END AS help,
       CASE WHEN d.died IS NOT NULL THEN related(g.place, 'it went here') END AS related
FROM problems AS p
LEFT JOIN objects AS n ON n.id = (SELECT o.id FROM objects AS o WHERE o.kind IN ('table', 'view') AND o.born < p.statement
                                  AND coalesce(o.died, p.statement) >= p.statement AND distance(o.name, p.arg1) <= 2
                                  ORDER BY distance(o.name, p.arg1), o.id LIMIT 1)
LEFT JOIN objects AS d ON d.id = (SELECT max(o.id) FROM objects AS o WHERE o.name = p.arg1 AND o.kind IN ('table', 'view') AND o.died < p.statement)
LEFT JOIN statements AS g ON g.id = d.died
WHERE p.code = 'unknown-table';
