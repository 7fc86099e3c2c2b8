-- ref/unknown-column  error  suggest
-- title: A column that does not exist
-- why: The statement fails; in a view or trigger it fails when that is used.
-- source: https://sqlite.org/lang.html
-- on: unknown-column, unknown-target-column, using-column
-- changes: schema
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   UPDATE t SET c = 1 WHERE id = 1;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   DELETE FROM t WHERE ida = 3;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TRIGGER t_seen AFTER UPDATE ON t BEGIN UPDATE t SET seen = 1 WHERE id = NEW.id; END;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TRIGGER t_seen AFTER UPDATE ON t BEGIN UPDATE t SET seen = 1 WHERE id = NEW.id; END;
--   ALTER TABLE t ADD COLUMN seen INTEGER;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   UPDATE t SET a = 1 WHERE id = 1;
SELECT p.place, 'there is no column ' || p.arg1 || CASE p.code WHEN 'using-column' THEN ' on both sides of the join'
         WHEN 'unknown-target-column' THEN ' in ' || quoted(p.arg2) ELSE '' END AS message,
       CASE WHEN p.arg3 LIKE 'called:%' THEN CASE WHEN distance(upper(substr(p.arg3, 8)), 'LEFT') = 1 OR distance(upper(substr(p.arg3, 8)), 'RIGHT') = 1 OR distance(upper(substr(p.arg3, 8)), 'INNER') = 1 OR distance(upper(substr(p.arg3, 8)), 'CROSS') = 1
                   THEN 'is ' || substr(p.arg3, 8) || ' misspelt? it was read as a name of the table' ELSE 'its table is called ' || quoted(substr(p.arg3, 8)) || ' here: ' || quoted(substr(p.arg3, 8)) || '.' || quoted(p.bare) END
            WHEN p.code = 'unknown-column' AND distance(upper(p.arg1), 'DISTINCT') BETWEEN 1 AND 2 AND p.arg2 IS NULL THEN 'did you mean DISTINCT?'
            WHEN p.code = 'unknown-column' AND upper(p.arg1) IN ('SYSDATE', 'GETDATE', 'NOW', 'SYSTIMESTAMP', 'LOCALTIMESTAMP') AND p.arg2 IS NULL THEN 'use strftime(''%Y-%m-%dT%H:%M:%fZ'', ''now'')'
            WHEN p.code = 'unknown-column' AND upper(p.arg1) = 'INTERVAL' THEN 'datetime(x, ''+1 day'') adds to a date'
            WHEN p.code = 'unknown-column' AND upper(p.arg1) = 'ROWNUM' THEN 'use LIMIT'
            WHEN p.arg3 = 'target' THEN 'FROM does not see the table that is updated: read it there once more under an alias, or look the value up in a subquery of SET'
            WHEN p.code = 'unknown-column' AND p.arg3 = 'double-quoted' THEN 'if text is meant, put it in single quotes'
            WHEN p.code = 'unknown-column' AND p.arg2 IS NOT NULL THEN 'did you mean ' || quoted(p.arg2) || '?'
            WHEN p.code = 'unknown-target-column' AND p.arg3 IS NOT NULL THEN 'did you mean ' || quoted(p.arg3) || '?' END AS help,
       related(p.related, 'the table is declared here') AS related,
       CASE WHEN p.code = 'unknown-column' AND p.arg3 = 'double-quoted' THEN edit(p.place, '''' || replace(p.arg1, '''', '''''') || '''')
            WHEN p.near IS NOT NULL AND source(p.place) NOT GLOB '*["`[]*' -- behind the last dot
            THEN edit(part(p.place, length(CAST(p.before AS BLOB)), length(CAST(source(p.place) AS BLOB)) - length(CAST(p.before AS BLOB))), quoted(p.near)) END AS fix,
       CASE WHEN p.code = 'unknown-column' AND p.arg3 = 'double-quoted' THEN 'make it a string' ELSE 'write ' || quoted(p.near) END AS fix_title
FROM (SELECT *, substr(arg1, length(rtrim(arg1, replace(arg1, '.', ''))) + 1) AS bare, CASE code WHEN 'unknown-column' THEN arg2 WHEN 'unknown-target-column' THEN arg3 END AS near,
             rtrim(source(place), replace(source(place), '.', '')) AS before FROM problems) AS p
WHERE p.code IN ('unknown-column', 'unknown-target-column', 'using-column')
  AND p.arg1 NOT GLOB '*[‘’“”´«»]*' -- syntax/odd-character's
  -- Where the ALTER TABLE that was to bring it fails, that is said there.
  AND NOT EXISTS (SELECT 1 FROM statements AS r WHERE r.new_name = p.bare AND (r.refused OR r.broken) AND r.id < p.statement AND r.kind <> 'rename_table')
  AND NOT EXISTS (SELECT 1 FROM statements AS s JOIN statements AS r ON r.file = s.file AND r.broken AND r.verb = 'ALTER' AND r.id < s.id WHERE s.id = p.statement AND mentions(source(r.place), p.bare));
