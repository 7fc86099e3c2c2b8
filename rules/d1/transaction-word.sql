-- d1/transaction-word  error  fix
-- title: The words BEGIN TRANSACTION in a comment or string
-- why: wrangler looks for the plain text: it takes the first "BEGIN TRANSACTION;" and "COMMIT;" out of the file,
--   wherever they stand, and refuses the file when another one is left.
-- help: word it otherwise
-- source: probe: wrangler 4.164.0
-- target: d1
-- bad:
--   -- no BEGIN TRANSACTION here
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
-- good:
--   -- no transaction here
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
SELECT c.place, 'wrangler takes these words for a transaction and refuses the file, or cuts them out' AS message,
       edit(c.place, replace(c.text, 'BEGIN TRANSACTION', 'begin transaction')) AS fix, 'write it in small letters' AS fix_title
FROM comments AS c
WHERE instr(c.text, 'BEGIN TRANSACTION')
UNION ALL
SELECT l.place, 'wrangler takes these words for a transaction and refuses the file, or cuts them out', NULL, NULL
FROM literals AS l
WHERE l.type = 'string' AND length(l.text) > 18 AND instr(l.text, 'BEGIN TRANSACTION');
