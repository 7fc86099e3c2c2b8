-- ref/query  error
-- title: A query that SQLite refuses
-- why: The statement fails; in a view or trigger it fails when that is used.
-- source: https://sqlite.org/lang_select.html
-- on: no-tables, natural-condition, not-a-function, table-arguments, circular-common-table,
--   unknown-index, unknown-collation, update-target-in-from, expression-forbidden, raise-outside-trigger, join-right, join-terms,
--   match-ordinary
-- bad:
--   CREATE TABLE t AS SELECT *;
-- bad:
--   CREATE TABLE t (a TEXT COLLATE nocas);
--   CREATE INDEX i ON t (a);
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v AS SELECT a FROM t ORDER BY a COLLATE german;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TRIGGER t_a AFTER INSERT ON t WHEN NEW.a MATCH 'x' BEGIN DELETE FROM t WHERE id = NEW.id; END;
-- good:
--   CREATE VIRTUAL TABLE f USING fts5(a);
--   CREATE VIEW v AS SELECT a FROM f WHERE a MATCH 'x' OR f MATCH 'y';
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE TABLE u AS SELECT * FROM t;
SELECT p.place, CASE p.code
         WHEN 'no-tables' THEN 'SELECT * without FROM has no columns'
         WHEN 'natural-condition' THEN 'a NATURAL join takes neither ON nor USING'
         WHEN 'not-a-function' THEN quoted(p.arg1) || ' is no table-valued function'
         WHEN 'table-arguments' THEN quoted(p.arg1) || ' takes at most ' || p.arg3 || ' arguments, not ' || p.arg2
         WHEN 'circular-common-table' THEN 'the WITH table ' || quoted(p.arg1) || ' refers to itself here in a way that is no recursion'
         WHEN 'unknown-index' THEN 'there is no index ' || quoted(p.arg1) || ' on this table'
         WHEN 'unknown-collation' THEN 'there is no collation ' || quoted(p.arg1) || ': SQLite has BINARY, NOCASE and RTRIM'
         WHEN 'update-target-in-from' THEN 'the target of UPDATE stands in its FROM, too, without an alias of its own'
         WHEN 'join-terms' THEN 'SQLite joins at most 64 tables'
         WHEN 'join-right' THEN 'ON names ' || quoted(p.arg1) || ', a column of a table to its right'
         WHEN 'raise-outside-trigger' THEN 'RAISE() can only stand in a trigger'
         WHEN 'match-ordinary' THEN 'MATCH searches full-text tables, and ' || quoted(p.arg2) || ' is none: this fails as soon as a row is looked at'
         ELSE p.arg1 || ' can''t stand in ' || p.arg2 END AS message,
       CASE WHEN p.code = 'match-ordinary' THEN 'LIKE or GLOB, or search in a table made by CREATE VIRTUAL TABLE … USING fts5(…)'
            WHEN p.code = 'natural-condition' THEN 'NATURAL joins on the columns that both sides have: leave it out, or the condition'
            WHEN p.code = 'circular-common-table' THEN 'a WITH table reads itself once, in FROM of the SELECT behind UNION [ALL]'
            WHEN p.code = 'join-right' THEN 'join that table first, or put the condition on its own join'
            WHEN p.code = 'update-target-in-from' THEN 'the target can be named as it is: leave it out of FROM, or give it another name there: FROM table AS other'
            WHEN p.code = 'no-tables' THEN 'say FROM which table' ELSE CASE s.kind WHEN 'create_view' THEN 'the view is made all the same, and every query of it fails'
                   WHEN 'create_trigger' THEN 'the trigger is made all the same, and every write that fires it fails' END END AS help
FROM problems AS p LEFT JOIN statements AS s ON s.id = p.statement
WHERE p.code IN ('no-tables', 'natural-condition', 'not-a-function', 'table-arguments', 'circular-common-table',
                 'unknown-index', 'unknown-collation', 'update-target-in-from', 'expression-forbidden', 'raise-outside-trigger', 'join-right', 'join-terms', 'match-ordinary')
  -- syntax/parameter and type/nondeterministic say it.
  AND NOT (p.code = 'expression-forbidden'
           AND (p.arg1 = 'parameters' OR p.arg1 = 'non-deterministic functions'
                AND (lower(source(p.place)) GLOB 'random*' OR lower(source(p.place)) GLOB 'current_*' OR lower(source(p.place)) GLOB 'changes*'
                     OR lower(source(p.place)) GLOB 'total_changes*' OR lower(source(p.place)) GLOB 'last_insert_rowid*')));
