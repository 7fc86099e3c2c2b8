-- ref/unknown-table  error  suggest
-- title: A table that does not exist
-- why: The statement fails; in a view or trigger it fails when that is used.
-- source: https://sqlite.org/lang.html
-- on: unknown-table
-- changes: schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, n INTEGER);
--   UPDATE user SET n = 1;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   UPDATE sqlite_sequence SET seq = 100 WHERE name = 'users';
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, n INTEGER);
--   UPDATE users SET n = 1;
WITH missed AS (
  SELECT p.place, p.arg1, p.statement, g.id AS gone, g.place AS gone_place,
         CASE WHEN g.id IS NULL THEN nearest_table(substr(p.arg1, CASE WHEN instr(source(p.place), '.') THEN 1 ELSE instr(p.arg1, '.') + 1 END), p.statement) END AS near
  FROM problems AS p
  LEFT JOIN statements AS g ON g.id = (SELECT max(o.died) FROM objects AS o WHERE o.name = p.arg1 AND o.kind IN ('table', 'view') AND o.died < p.statement)
  WHERE p.code = 'unknown-table'
    -- wrangler makes its ledger before it applies anything, and with its AUTOINCREMENT sqlite_sequence; what a migration does
    -- to the ledger, d1/reserved-name judges.
    AND NOT ((p.arg1 = setting('ledger') COLLATE NOCASE OR p.arg1 = 'sqlite_sequence' COLLATE NOCASE) AND setting('target') = 'd1')
    -- Where the RENAME that should have made it was refused, that is said there.
    AND NOT EXISTS (SELECT 1 FROM statements AS r WHERE r.new_name = p.arg1 AND r.kind = 'rename_table' AND r.refused AND r.id < p.statement))
SELECT place, 'there is no table ' || quoted(arg1) || CASE WHEN gone IS NULL THEN '' ELSE ' any more' END AS message,
       'did you mean ' || quoted(near) || '?' AS help,
       related(gone_place, 'it went here') AS related,
       edit(place, quoted(near)) AS fix, 'write ' || quoted(near) AS fix_title
FROM missed WHERE near IS NOT NULL OR gone IS NOT NULL
UNION ALL -- once a file: what was made elsewhere is missed wherever it is named
SELECT place, 'there is no table ' || quoted(arg1) || CASE n WHEN 1 THEN '' WHEN 2 THEN ', here and in one more place of this file' ELSE ', here and in ' || (n - 1) || ' more places of this file' END,
       CASE WHEN lower(arg1) = 'dual' THEN 'leave FROM ' || arg1 || ' out: a SELECT needs no table'
            WHEN NOT EXISTS (SELECT 1 FROM statements AS t WHERE t.kind = 'create_table' AND NOT t.temp AND t.file < f.file)
                 AND NOT EXISTS (SELECT 1 FROM statements AS t WHERE t.kind = 'create_table' AND NOT t.temp AND t.file = f.file AND t.id < f.statement)
            THEN 'no migration before this makes a table: if the database has them from elsewhere, put what made them into a first migration' END,
       NULL, NULL, NULL
FROM (SELECT min(m.place) AS place, m.arg1, min(m.statement) AS statement, s.file, count(*) AS n
      FROM missed AS m JOIN statements AS s ON s.id = m.statement
      WHERE near IS NULL AND gone IS NULL GROUP BY s.file, m.arg1) AS f;
