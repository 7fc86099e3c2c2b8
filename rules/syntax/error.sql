-- syntax/error  error  suggest
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
),
behind AS ( -- markers of a merge conflict behind its first one
  SELECT m.place FROM (SELECT place, substr(source(place), 1, 1) AS sign, lag(substr(source(place), 1, 1)) OVER (ORDER BY place) AS earlier
                       FROM found WHERE hint = 'marker' AND detail = 'conflict') AS m
  WHERE m.sign <> '<' AND m.earlier <> '>'
)
SELECT f.place, CASE f.code
         WHEN 'syntax-error' THEN CASE f.hint
           WHEN 'trailing-comma' THEN 'nothing follows this comma'
           WHEN 'double-comma' THEN 'nothing stands between two commas'
           WHEN 'missing-comma' THEN 'a "," is missing before this'
           WHEN 'extra-paren' THEN 'this ")" closes nothing'
           WHEN 'early-paren' THEN 'this ")" ends the list, and the list goes on behind it'
           WHEN 'open-paren' THEN 'a "(" is missing before this'
           WHEN 'needs-paren' THEN upper(f.detail) || ' wants a "(" behind it'
           WHEN 'default-call' THEN 'a default that is computed stands in parentheses'
           WHEN 'hyphen' THEN '"' || f.detail || '" is a subtraction: a name with a hyphen stands in quotes'
           WHEN 'semicolon' THEN 'this ";" ends the statement in the middle of a list'
           WHEN 'reference' THEN 'the column that a foreign key refers to stands in parentheses'
           WHEN 'set-table' THEN 'SET names the column alone: ' || f.detail || ', without its table'
           WHEN 'constraint-name' THEN 'CONSTRAINT wants a name before ' || upper(f.detail)
           WHEN 'column-key' THEN 'a column''s foreign key is written REFERENCES, without FOREIGN KEY'
           WHEN 'default-equals' THEN 'DEFAULT takes its value without "="'
           WHEN 'clause-order' THEN upper(f.arg1) || ' must stand before ' || upper(f.detail)
           WHEN 'clause-twice' THEN 'a second ' || upper(f.detail)
           WHEN 'marker' THEN CASE f.detail WHEN 'conflict' THEN 'a merge conflict was left here' ELSE 'a fence of Markdown is no SQL' END
           WHEN 'case' THEN 'the CASE before this has no END'
           WHEN 'comment' THEN 'a comment begins with --'
           WHEN 'order' THEN CASE f.detail
             WHEN 'autoincrement' THEN 'AUTOINCREMENT stands behind PRIMARY KEY'
             WHEN 'unique index' THEN 'UNIQUE stands before INDEX'
             WHEN 'if not exists' THEN 'IF NOT EXISTS stands behind TABLE, INDEX, VIEW or TRIGGER'
             WHEN 'create if exists' THEN 'CREATE takes IF NOT EXISTS'
             WHEN 'drop if not exists' THEN 'DROP takes IF EXISTS'
             WHEN 'not null' THEN 'NOT NULL is two words'
             WHEN 'missing set' THEN 'SET is missing before this'
             WHEN 'rename to' THEN 'TO is missing before this'
             WHEN 'if exists' THEN 'IF EXISTS stands before the name'
             WHEN 'strict' THEN 'STRICT stands behind the columns'
             WHEN 'between' THEN 'BETWEEN joins its two values with AND'
             WHEN 'default' THEN 'a default is written DEFAULT and its value'
             WHEN 'type' THEN 'a column''s type stands right behind its name'
             WHEN 'columns' THEN 'the columns of a table stand before its constraints'
             WHEN 'if then' THEN 'a trigger knows no IF … THEN'
             WHEN 'events' THEN 'a trigger has one event'
             WHEN 'on delete cascade' THEN 'CASCADE stands behind ON DELETE or ON UPDATE'
             WHEN 'set' THEN 'SET must stand before WHERE'
             WHEN 'returning' THEN 'RETURNING stands behind the rows'
             WHEN 'rowid' THEN 'ROWID is one word'
             ELSE 'the statement before END lacks its semicolon' END
           WHEN 'misspelt' THEN '"' || f.arg1 || '" is no keyword'
           ELSE CASE WHEN f.arg2 IS NULL THEN 'unexpected ' || coalesce('"' || f.arg1 || '"', 'end of the text')
                     ELSE 'expected ' || f.arg2 || '; found ' || coalesce('"' || f.arg1 || '"', 'the end of the text') END END
         WHEN 'unclosed-paren' THEN 'a ")" is missing before this'
         WHEN 'illegal-token' THEN '"' || f.arg1 || '" is no part of SQL'
         WHEN 'unterminated-string' THEN 'what ' || f.arg1 || ' opens here is never closed'
         WHEN 'nesting-too-deep' THEN CASE f.arg2 WHEN 'expression' THEN 'an expression nested deeper than ' ELSE 'nested deeper than ' END || f.arg1 || ', SQLite''s limit'
         WHEN 'unfinished-trigger' THEN 'the trigger is never finished: "END;" is missing before this'
         ELSE CASE -- 'grammar-rule', in SQLite's words
           WHEN f.arg1 LIKE 'unsupported use of NULLS %' THEN 'indexes and keys do not take ' || substr(f.arg1, 20)
           WHEN f.arg1 LIKE 'a JOIN clause is required before %' THEN substr(f.arg1, 34) || ' belongs to a join, and no table is joined before it'
           WHEN f.arg1 LIKE 'unknown join type: %' THEN 'there is no ' || substr(f.arg1, 20) || ' JOIN'
           WHEN f.arg1 LIKE '%clause should come after%' THEN substr(f.arg1, 1, instr(f.arg1, ' clause') - 1) || ' stands before ' || replace(substr(f.arg1, instr(f.arg1, 'after ') + 6), ' not before', '') || ', and its place is behind the last SELECT'
           WHEN f.arg1 = 'unsupported frame specification' THEN 'this frame of a window would end before it begins'
           WHEN f.arg1 LIKE 'qualified table names %' THEN 'a trigger writes to tables of its own schema, whose names stand alone'
           WHEN f.arg1 LIKE '%not allowed on UPDATE or DELETE statements within triggers' THEN 'UPDATE and DELETE in a trigger do not take ' || CASE WHEN f.arg1 LIKE 'the NOT %' THEN 'NOT INDEXED' ELSE 'INDEXED BY' END
           WHEN f.arg1 = 'cannot use RETURNING in a trigger' THEN 'a statement in a trigger returns nothing: RETURNING can''t stand here'
           WHEN f.arg1 LIKE 'near "#%' THEN '"' || replace(substr(f.arg1, 7), '": syntax error', '') || '" is no part of SQL'
           WHEN f.arg1 LIKE 'syntax error after column name %' THEN 'only the name of ' || substr(f.arg1, 32) || ' can stand here, without COLLATE, ASC or DESC'
           ELSE f.arg1 END END AS message,
       CASE
         WHEN f.hint = 'misspelt' THEN 'did you mean ' || f.detail || '?'
         WHEN f.hint = 'order' THEN CASE f.detail
           WHEN 'autoincrement' THEN 'INTEGER PRIMARY KEY AUTOINCREMENT'
           WHEN 'unique index' THEN 'CREATE UNIQUE INDEX name ON table (column)'
           WHEN 'if not exists' THEN 'CREATE TABLE IF NOT EXISTS name'
           WHEN 'on delete cascade' THEN 'ON DELETE CASCADE'
           WHEN 'if exists' THEN 'DROP TABLE IF EXISTS name'
           WHEN 'strict' THEN 'CREATE TABLE name (column, …) STRICT'
           WHEN 'type' THEN 'name TYPE NOT NULL DEFAULT value'
           WHEN 'columns' THEN 'CREATE TABLE name (column, …, PRIMARY KEY (…), FOREIGN KEY (…) REFERENCES …)'
           WHEN 'if then' THEN 'put the condition before BEGIN: WHEN …; or into the statement''s WHERE'
           WHEN 'events' THEN 'write one trigger for each'
           WHEN 'returning' THEN 'INSERT INTO table (column, …) VALUES (value, …) RETURNING column'
           WHEN 'set' THEN 'UPDATE table SET column = value WHERE condition' END
         WHEN f.code = 'illegal-token' AND f.arg1 LIKE '{%' THEN 'a list stands in ( and ); a placeholder of a template must be filled in before: a migration is sent as it stands'
         WHEN f.code = 'illegal-token' AND f.arg1 = ':' THEN 'in a table a column is written name TYPE, without a colon'
         WHEN f.code = 'illegal-token' AND f.arg1 = '!' THEN 'unequal is <> or !=, a denial NOT'
         WHEN f.hint IN ('trailing-comma', 'double-comma') THEN 'delete the comma'
         WHEN f.hint = 'constraint-name' THEN 'give it one, or leave the word CONSTRAINT out'
         WHEN f.hint = 'clause-twice' AND upper(f.detail) = 'WHERE' THEN 'join the conditions with AND'
         WHEN f.hint = 'marker' THEN CASE f.detail WHEN 'conflict' THEN 'decide which side holds, and delete the other one and the markers' ELSE 'delete the line' END
         WHEN f.hint = 'semicolon' THEN 'was a "," meant?'
         WHEN f.hint = 'early-paren' THEN 'is it one too many?'
         WHEN f.hint = 'extra-paren' THEN 'delete it'
         WHEN f.hint = 'default-call' THEN 'write DEFAULT (' || f.detail || '(…))'
         WHEN f.hint = 'quote' THEN 'this text spans lines: is its closing quote missing?'
         WHEN f.code = 'illegal-token' AND f.arg2 = 'number' THEN 'a number can''t run into a name: put a space between, or quote a name that begins with a digit'
         WHEN f.code = 'unterminated-string' AND f.arg1 = '''' THEN 'close it on this line; an apostrophe inside a string is written twice: '''''
         WHEN f.code = 'grammar-rule' THEN CASE
           WHEN f.arg2 IS NOT NULL THEN 'did you mean ' || f.arg2 || '?'
           WHEN f.arg1 LIKE 'unsupported use of NULLS %' THEN 'leave it out: ORDER BY of a query takes it, and ascending order has NULL first by itself'
           WHEN f.arg1 LIKE 'a JOIN clause is required before ON' THEN 'a condition on one table stands behind WHERE'
           WHEN f.arg1 LIKE 'a JOIN clause is required before %' THEN 'FROM table JOIN other USING (column)'
           WHEN f.arg1 LIKE 'unknown join type: %' THEN 'there are [INNER] JOIN, CROSS JOIN, LEFT, RIGHT and FULL [OUTER] JOIN, and NATURAL before any of them'
           WHEN f.arg1 LIKE '%clause should come after%' THEN 'there it works on the whole result; a part of its own stands in parentheses: SELECT * FROM (SELECT … ' || substr(f.arg1, 1, instr(f.arg1, ' clause') - 1) || ' …)'
           WHEN f.arg1 = 'unsupported frame specification' THEN 'name the earlier end first: BETWEEN 1 PRECEDING AND CURRENT ROW'
           WHEN f.arg1 LIKE 'qualified table names %' THEN 'leave the schema and its dot out'
           WHEN f.arg1 LIKE '%statements within triggers' OR f.arg1 LIKE 'syntax error after column name %' OR f.arg1 = 'cannot use RETURNING in a trigger' THEN 'leave it out' END END AS help,
       related(f.related, CASE WHEN f.hint IN ('missing-comma', 'order') THEN NULL WHEN f.code = 'unfinished-trigger' OR f.hint = 'case' THEN 'it begins here' WHEN f.hint LIKE 'clause-%' THEN 'it stands here' ELSE 'opened here' END) AS related,
       CASE f.hint WHEN 'misspelt' THEN edit(f.place, f.detail) WHEN 'comment' THEN edit(f.place, '--')
         WHEN 'order' THEN CASE f.detail WHEN 'rowid' THEN edit(f.place, 'ROWID') WHEN 'trigger end' THEN insert_after(f.related, ';')
           WHEN 'create if exists' THEN insert_before(f.place, 'NOT ') WHEN 'drop if not exists' THEN delete_at(f.place) WHEN 'not null' THEN edit(f.place, 'NOT NULL') WHEN 'missing set' THEN insert_before(f.place, 'SET ') WHEN 'rename to' THEN insert_before(f.place, 'TO ') WHEN 'between' THEN edit(f.place, ' AND') WHEN 'default' THEN edit(f.place, 'DEFAULT') END
         WHEN 'trailing-comma' THEN delete_at(f.place) WHEN 'double-comma' THEN delete_at(f.place) WHEN 'default-equals' THEN delete_at(f.place)
         WHEN 'hyphen' THEN edit(f.place, '"' || f.detail || '"') WHEN 'reference' THEN edit(f.place, CASE WHEN source(f.place) LIKE '.%' THEN ' (' ELSE '(' END || f.detail || ')') WHEN 'semicolon' THEN edit(f.place, ',')
         WHEN 'missing-comma' THEN insert_after(f.related, ',') WHEN 'extra-paren' THEN delete_at(f.place)
         WHEN 'constraint-name' THEN delete_at(f.place) WHEN 'set-table' THEN edit(f.place, '') WHEN 'column-key' THEN delete_at(f.place)
         WHEN '' THEN CASE WHEN f.code = 'unclosed-paren' AND source(f.place) = ';' THEN insert_before(f.place, ')')
                           WHEN f.code = 'syntax-error' AND f.arg2 GLOB '[A-Z]*' AND NOT f.arg2 GLOB '*[^A-Z]*' AND f.arg1 GLOB '[A-Za-z_"`]*' THEN insert_before(f.place, f.arg2 || ' ') END END AS fix,
       CASE f.hint WHEN 'misspelt' THEN 'write ' || f.detail WHEN 'comment' THEN 'write --' WHEN 'missing-comma' THEN 'add the comma' WHEN 'hyphen' THEN 'quote it' WHEN 'reference' THEN 'write (' || f.detail || ')'
         WHEN 'semicolon' THEN 'write a comma' WHEN 'extra-paren' THEN 'delete it' WHEN 'default-equals' THEN 'delete the "="' WHEN 'constraint-name' THEN 'delete CONSTRAINT' WHEN 'set-table' THEN 'leave the table out' WHEN 'column-key' THEN 'delete FOREIGN KEY'
         WHEN 'order' THEN CASE f.detail WHEN 'rowid' THEN 'write ROWID' WHEN 'create if exists' THEN 'write IF NOT EXISTS' WHEN 'drop if not exists' THEN 'write IF EXISTS' WHEN 'not null' THEN 'write NOT NULL' WHEN 'missing set' THEN 'write SET' WHEN 'rename to' THEN 'write TO' WHEN 'between' THEN 'write AND' WHEN 'default' THEN 'write DEFAULT' ELSE 'add the semicolon' END
         WHEN '' THEN CASE f.code WHEN 'unclosed-paren' THEN 'add the parenthesis' ELSE 'write ' || f.arg2 END ELSE 'delete the comma' END AS fix_title
FROM found AS f
WHERE f.hint NOT IN ('dialect', 'reserved', 'dot-command', 'odd-character') AND f.place NOT IN (SELECT b.place FROM behind AS b)
  AND NOT (f.code = 'grammar-rule' AND f.arg1 LIKE 'variable number %') -- syntax/parameter's
  AND NOT (f.code = 'grammar-rule' AND f.place IN (SELECT o.word FROM odd_characters AS o)); -- syntax/odd-character's
