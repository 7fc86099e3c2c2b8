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
FROM files AS f JOIN comments AS c ON c.file = f.id
WHERE instr(f.content, 'BEGIN TRANSACTION') AND instr(c.text, 'BEGIN TRANSACTION')
UNION ALL
SELECT l.place, 'wrangler takes these words for a transaction and refuses the file, or cuts them out', NULL, NULL
FROM files AS f JOIN statements AS s ON s.file = f.id JOIN literals AS l ON l.statement = s.id
WHERE instr(f.content, 'BEGIN TRANSACTION') AND l.type = 'string' AND instr(l.text, 'BEGIN TRANSACTION');
