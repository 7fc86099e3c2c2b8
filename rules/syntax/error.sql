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
--   INSERT INTO t VALUES ('it''s);
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
SELECT p.place, CASE p.code
         WHEN 'syntax-error' THEN CASE WHEN p.arg2 IS NULL THEN 'unexpected ' || p.arg1 ELSE 'expected ' || p.arg2 || ', found ' || p.arg1 END
         WHEN 'unclosed-paren' THEN 'this parenthesis is never closed'
         WHEN 'illegal-token' THEN p.arg1 || ' is no part of SQL'
         WHEN 'unterminated-string' THEN 'what ' || p.arg1 || ' opens here is never closed'
         WHEN 'nesting-too-deep' THEN 'nested too deep: SQLite''s limit is ' || p.arg1
         WHEN 'unfinished-trigger' THEN 'the trigger is never finished: END; is missing'
         ELSE p.arg1 END AS message,
       CASE WHEN p.code = 'syntax-error' THEN p.arg3 END AS help,
       related(p.related, CASE p.code WHEN 'unfinished-trigger' THEN 'it begins here' ELSE 'opened here' END) AS related
FROM problems AS p
WHERE p.code IN ('syntax-error', 'unclosed-paren', 'illegal-token', 'unterminated-string', 'nesting-too-deep', 'grammar-rule', 'unfinished-trigger');
