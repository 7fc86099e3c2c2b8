-- syntax/missing-semicolon  error  fix
-- title: A statement without its semicolon
-- why: `wrangler d1 migrations apply` appends an INSERT into its ledger to the file's text: without a semicolon before it the two become one
--   statement, "near INSERT: syntax error", and nothing is applied. Between two statements SQLite reads on into the second.
-- source: probe: wrangler 4.164.0; cloudflare/workers-sdk issues 5207, 5700
-- bad:
--   CREATE TABLE a (id INTEGER PRIMARY KEY)
--   CREATE TABLE b (id INTEGER PRIMARY KEY);
-- bad:
--   CREATE TABLE a (id INTEGER PRIMARY KEY) -- done
-- good:
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   CREATE TABLE b (id INTEGER PRIMARY KEY);
--   -- done
SELECT p.place, 'the statement before this one lacks its semicolon' AS message,
       insert_after(p.related, ';') AS fix, 'add the semicolon' AS fix_title
FROM problems AS p
WHERE p.code = 'missing-semicolon'
UNION ALL
SELECT s.end_place, 'the last statement lacks its semicolon: wrangler appends an INSERT to it',
       insert_after(s.place, ';'), 'add the semicolon'
FROM statements AS s JOIN files AS f ON f.id = s.file
WHERE setting('target') = 'd1' AND s.last_in_file AND NOT s.semicolon AND NOT s.broken AND f.ledger = 'joined'
  AND NOT EXISTS (SELECT 1 FROM odd_characters AS o WHERE o.file = s.file AND o.statement = s.id AND o.instead = ';'); -- it looks like one
