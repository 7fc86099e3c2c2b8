-- syntax/error  error
-- title: SQLite can't read this
-- why: The statement does not parse, so the migration fails and is rolled back.
-- source: https://sqlite.org/lang.html
-- on: syntax-error, unclosed-paren, illegal-token, unterminated-string, nesting-too-deep, grammar-rule,
--   unfinished-trigger
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, email TEXT NOT,);
-- bad:
--   CREATE TABEL t (id INTEGER PRIMARY KEY);
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, email TEXT,);
-- bad:
--   INSERT INTO t VALUES ('it's);
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, parent INTEGER REFERNCES t (id));
-- bad:
--   CREATE TABLE t (
--     id INTEGER PRIMARY KEY, email TEXT CHECK (email LIKE '%@%'
--   CREATE TABLE u (id INTEGER PRIMARY KEY);
-- bad:
--   CREATE TRIGGER t_log AFTER INSERT ON t BEGIN
--     SELECT 1;
--   CREATE TABLE u (id INTEGER PRIMARY KEY);
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY) STRICKT;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
WITH found AS (
  SELECT code, place, related, arg1, arg2, arg3, CASE WHEN arg3 IS NULL THEN '' ELSE substr(arg3, 1, instr(arg3, ':') - 1) END AS hint,
         substr(arg3, instr(arg3, ':') + 1) AS detail
  FROM problems
  WHERE code IN ('syntax-error', 'unclosed-paren', 'illegal-token', 'unterminated-string', 'nesting-too-deep', 'grammar-rule', 'unfinished-trigger')
)
SELECT f.place, CASE f.code
         WHEN 'syntax-error' THEN CASE
           WHEN f.hint = 'trailing-comma' THEN 'nothing follows this comma'
           WHEN f.hint = 'misspelt' THEN '"' || f.arg1 || '" is no keyword'
           WHEN f.arg2 IS NULL THEN 'unexpected ' || coalesce('"' || f.arg1 || '"', 'end of the text')
           ELSE 'expected ' || f.arg2 || '; found ' || coalesce('"' || f.arg1 || '"', 'the end of the text') END
         WHEN 'unclosed-paren' THEN 'a ")" is missing before this'
         WHEN 'illegal-token' THEN '"' || f.arg1 || '" is no part of SQL'
         WHEN 'unterminated-string' THEN 'what ' || f.arg1 || ' opens here is never closed'
         WHEN 'nesting-too-deep' THEN CASE f.arg2 WHEN 'expression' THEN 'an expression nested deeper than ' ELSE 'nested deeper than ' END || f.arg1 || ', SQLite''s limit'
         WHEN 'unfinished-trigger' THEN 'the trigger is never finished: "END;" is missing before this'
         ELSE f.arg1 END AS message,
       CASE
         WHEN f.hint = 'misspelt' THEN 'did you mean ' || f.detail || '?'
         WHEN f.hint = 'trailing-comma' THEN 'delete the comma'
         WHEN f.hint = 'quote' THEN 'this text spans lines: is its closing quote missing?'
         WHEN f.hint = 'typographic-quote' THEN 'a typographic quotation mark: SQL''s are '' and "'
         WHEN f.code = 'illegal-token' AND f.arg2 = 'number' THEN 'a number can''t run into a name: put a space between, or quote a name that begins with a digit'
         WHEN f.code = 'unterminated-string' AND f.arg1 = '''' THEN 'close it on this line; an apostrophe inside a string is written twice: '''''
         WHEN f.code = 'grammar-rule' THEN 'did you mean ' || f.arg2 || '?' END AS help,
       related(f.related, CASE f.code WHEN 'unfinished-trigger' THEN 'it begins here' ELSE 'opened here' END) AS related
FROM found AS f
WHERE f.hint NOT IN ('dialect', 'reserved');
