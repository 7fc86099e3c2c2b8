-- type/tautological-check  warning
-- title: A CHECK that no row can fail, or every row does
-- why: It looks like a guarantee and is none. A CHECK fails only where it is false; NULL passes, so a NULL in the list of IN switches it off.
-- source: https://sqlite.org/lang_createtable.html section 3.7
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, state TEXT CHECK (state IN ('on', 'off', NULL)));
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, state TEXT CHECK (state <> 'on' OR state <> 'off'));
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER CHECK (n = n));
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER CHECK (1));
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, state TEXT CHECK ('state' IN ('on', 'off')));
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, state TEXT CHECK (state IS NULL OR state IN ('on', 'off')), n INTEGER CHECK (n <> 1 AND n <> 2));
SELECT k.place,
       CASE k.verdict WHEN 'constant' THEN 'every row fares alike with this CHECK: ' ELSE 'no row can fail this CHECK: ' END
         || CASE k.verdict WHEN 'constant' THEN k.verdict_text || ' names no column'
         WHEN 'true' THEN k.verdict_text || ' is always true'
         WHEN 'itself' THEN k.verdict_text || ' is true for every value'
         WHEN 'either' THEN 'one side of ' || k.verdict_text || ' is always true'
         ELSE 'the NULL in ' || k.verdict_text || ' makes NULL of false, and NULL passes' END AS message,
       CASE k.verdict WHEN 'null' THEN 'leave the NULL out: a CHECK lets NULL pass anyway' WHEN 'either' THEN 'was AND meant?' END AS help
FROM final_tables AS t JOIN checks AS k ON k.object = t.id
WHERE k.verdict IS NOT NULL;
