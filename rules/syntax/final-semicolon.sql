-- syntax/final-semicolon  error  fix
-- title: The last statement lacks its semicolon
-- why: `wrangler d1 migrations apply` appends an INSERT into its ledger to the file's text: without a semicolon before it the two become one
--   statement, "near INSERT: syntax error", and nothing is applied. The same file is fine with `execute --file`.
-- source: probe: wrangler 4.164.0; cloudflare/workers-sdk issues 5207, 5700
-- target: d1
-- bad:
--   CREATE TABLE a (id INTEGER PRIMARY KEY)
-- bad:
--   CREATE TABLE a (id INTEGER PRIMARY KEY) -- done
-- good:
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   -- done
SELECT s.end_place AS place, 'the file''s last statement lacks its semicolon: wrangler appends an INSERT to it' AS message,
       insert_after(s.place, ';') AS fix, 'add the semicolon' AS fix_title
FROM statements AS s
WHERE s.last_in_file AND NOT s.semicolon AND NOT s.broken;
