-- ref/json-arguments  error
-- title: A JSON function with arguments that it refuses
-- why: A path begins with $ and goes on with . or [: "bad JSON path". A document has to be JSON: "malformed JSON". json_object() takes
--   names and values in pairs, json_set() and its like a document and then paths and values. SQLite notices when the function is computed: on a table without rows never.
-- help: write '$.name'; for a name alone there is ->>
-- source: https://sqlite.org/json1.html; probe: workerd 1.20261117.1
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, data TEXT, name TEXT);
--   ==> 0002_name.sql
--   UPDATE t SET name = json_extract(data, 'name');
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, data TEXT);
--   INSERT INTO t (data) VALUES (json_object('a', 1, 'b'));
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, data TEXT);
--   INSERT INTO t (data) VALUES (json('{"a": [1, 2}'));
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, data TEXT);
--   INSERT INTO t (data) VALUES (json_object('a', 1, 2, 'b'));
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, data TEXT);
--   ==> 0002_valid.sql
--   DELETE FROM t WHERE NOT json_valid(data, 16);
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, data TEXT, name TEXT);
--   INSERT INTO t (data) VALUES (json('{"a": [1, 2]}')), (json('{a: 1, /* JSON5 */}')), (json(' -1'));
--   UPDATE t SET name = json_extract(data, '$.name'), data = json_set(data, '$[0]', 1);
--   UPDATE t SET name = data ->> 'name', data = json_extract(data, '$');
--   INSERT INTO t (data) VALUES (json_object('a', 1)), (json_object());
--   DELETE FROM t WHERE NOT json_valid(data, 6);
SELECT p.place, source(p.place) || ' is no JSON path: it has to begin with $' AS message, NULL AS help
FROM nodes AS f
JOIN nodes AS p ON p.parent = f.id AND p.kind = 'literal'
JOIN literals AS l ON l.statement = f.statement AND l.place = p.place AND l.type = 'string'
WHERE f.kind = 'function' AND l.context = 'query'
  AND CASE WHEN f.name LIKE 'json%' THEN lower(f.name) IN ('json_extract', 'jsonb_extract', 'json_type', 'json_array_length', 'json_remove', 'jsonb_remove', 'json_set', 'jsonb_set', 'json_insert', 'jsonb_insert', 'json_replace', 'jsonb_replace') END
  AND (SELECT count(*) FROM nodes AS e WHERE e.parent = f.id AND e.id < p.id) = 1
  AND NOT (substr(l.content, 1, 1) = '$' AND substr(l.content, 2, 1) IN ('', '.', '['))
UNION ALL
SELECT p.place, source(p.place) || ' is no JSON', 'write it as JSON: ' || lower(f.name) || '() fails on any other text'
FROM nodes AS f
JOIN nodes AS p ON p.parent = f.id AND p.kind = 'literal'
JOIN literals AS l ON l.statement = f.statement AND l.place = p.place AND l.type = 'string'
WHERE f.kind IN ('function', 'from_item') AND l.context = 'query'
  AND CASE WHEN f.name LIKE 'json%' THEN lower(f.name) IN ('json', 'jsonb', 'json_pretty', 'json_each', 'jsonb_each', 'json_tree', 'jsonb_tree', 'json_extract', 'jsonb_extract', 'json_type', 'json_array_length',
                        'json_remove', 'jsonb_remove', 'json_set', 'jsonb_set', 'json_insert', 'jsonb_insert', 'json_replace', 'jsonb_replace', 'json_patch', 'jsonb_patch') END
  AND (SELECT count(*) FROM nodes AS e WHERE e.parent = f.id AND e.id < p.id) <= (lower(f.name) IN ('json_patch', 'jsonb_patch'))
  AND NOT json_readable(l.content)
UNION ALL
SELECT c.place, lower(c.name) || '() takes ' || CASE WHEN lower(c.name) LIKE '%object' THEN 'names and values in pairs' ELSE 'a document, then paths and values in pairs' END || ', and gets ' || c.arguments || ' arguments', NULL
FROM calls AS c
WHERE c.context = 'query'
  AND ((lower(c.name) IN ('json_object', 'jsonb_object') AND c.arguments % 2 = 1)
       OR (lower(c.name) IN ('json_set', 'jsonb_set', 'json_insert', 'jsonb_insert', 'json_replace', 'jsonb_replace') AND c.arguments % 2 = 0 AND c.arguments > 0))
UNION ALL
SELECT p.place,
       CASE lower(c.name) WHEN 'json_valid' THEN 'json_valid() takes a number from 1 to 15 here, not ' ELSE 'a name in ' || lower(c.name) || '() is a text, not ' END || source(p.place),
       CASE lower(c.name) WHEN 'json_valid' THEN 'leave it out: 1 asks for JSON as RFC 8259 has it, 6 for JSON5, too' ELSE 'write it in quotes: ''' || replace(source(p.place), '''', '') || '''' END
FROM calls AS c
JOIN nodes AS f ON f.statement = c.statement AND f.place = c.place AND +f.kind = 'function'
JOIN nodes AS p ON p.parent = f.id AND +p.kind = 'literal'
JOIN literals AS l ON l.statement = c.statement AND l.place = p.place AND l.type IN ('integer', 'float', 'null', 'blob')
WHERE c.name IN ('json_object', 'jsonb_object', 'json_valid') AND c.context = 'query'
  AND CASE WHEN lower(c.name) = 'json_valid'
           THEN (SELECT count(*) FROM nodes AS e WHERE e.parent = f.id AND e.id < p.id) = 1 AND l.type = 'integer' AND l.text NOT GLOB '0[xX]*' AND CAST(l.text AS INTEGER) NOT BETWEEN 1 AND 15
           ELSE (SELECT count(*) FROM nodes AS e WHERE e.parent = f.id AND e.id < p.id) % 2 = 0 END;
