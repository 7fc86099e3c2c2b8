-- What functions and clauses take of literals shows when a statement runs: not before, in SQLite.
CREATE TABLE t (id INTEGER PRIMARY KEY, data TEXT, name TEXT);
CREATE VIRTUAL TABLE f USING fts5 (body);
INSERT INTO t (data) VALUES (json('{"a":1}')), (json('{a:1,}')), (json('''x''')), (json(' /* a */ 0x1F')), (json('NaN')), (json('"é"'));
INSERT INTO t (data) VALUES (json(''));
--                                ^^ ref/json-arguments error: is no JSON
UPDATE t SET data = json_set('{', '$.a', 1) WHERE id = 1;
--                           ^^^ ref/json-arguments error: is no JSON
UPDATE t SET data = json_patch(data, 'a') WHERE id = 1;
--                                   ^^^ ref/json-arguments error: is no JSON
UPDATE t SET name = (SELECT value FROM json_each('[1, 2') LIMIT 1) WHERE id = 1;
--                                               ^^^^^^^ ref/json-arguments error: is no JSON
SELECT json_valid('{'), json_quote('{'), json_array('{');
SELECT id FROM t WHERE name LIKE '50!%' ESCAPE '!' LIMIT '2' OFFSET '1e0';
SELECT id FROM t WHERE name LIKE '50!%' ESCAPE '' LIMIT 1.5 OFFSET NULL;
--                                             ^^ ref/refused-literal error: has 0
--                                                      ^^^ ref/refused-literal error: take an integer, not 1.5
--                                                                 ^^^^ ref/refused-literal error: take an integer, not NULL
SELECT id FROM t WHERE id IN (SELECT id FROM t ORDER BY 1 LIMIT '0x10');
--                                                              ^^^^^^ ref/refused-literal error: take an integer
INSERT INTO f (f, rank) VALUES ('merge', 500), ('Rebuild', NULL);
INSERT INTO f (f) VALUES ('optimise');
--                        ^^^^^^^^^^ ref/refused-literal error: no command of FTS5
INSERT INTO f (rowid, body) VALUES (1, 'optimise');
SELECT bm25(f), snippet(f, 0, '<', '>', '', 9) FROM f WHERE f MATCH 'x' ORDER BY rank;
SELECT highlight(name, 0, '<', '>') FROM t;
--     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ref/fts-function error: works only
