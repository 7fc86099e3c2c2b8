-- d1/trigger-splitter  warning  fix
-- title: A trigger that wrangler cuts in two
-- why: Before 4.137, wrangler knew the inside of a trigger by BEGIN and CASE with blanks around them. Where one stands against
--   a sign, the next END ends the trigger too early, and D1 answers "incomplete input". Every wrangler does so where a byte order mark
--   stands before CREATE TRIGGER, at the start of the file: it takes the statement for another kind, which the first semicolon ends.
-- source: probe: wrangler 4.86.0 and 4.164.0; https://github.com/cloudflare/workers-sdk/issues/4326
-- target: d1
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TRIGGER t_a AFTER INSERT ON t BEGIN UPDATE t SET a =CASE WHEN a IS NULL THEN 'x' ELSE a END WHERE id = NEW.id; SELECT 1; END;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TRIGGER t_a AFTER INSERT ON t WHEN (NEW.a IS NULL)BEGIN SELECT 1; SELECT 2; END;
-- bad:
--   ﻿CREATE TRIGGER t_a AFTER INSERT ON t BEGIN SELECT 1; SELECT 2; END;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TRIGGER t_a AFTER INSERT ON t WHEN (NEW.a IS NULL) BEGIN UPDATE t SET a = CASE WHEN a IS NULL THEN 'x' ELSE a END WHERE id = NEW.id; SELECT 1; END;
SELECT w.begin_place AS place, 'a BEGIN against a sign: wrangler before 4.137 cuts ' || quoted(s.name) || ' in two' AS message,
       insert_before(w.begin_place, ' ') AS fix, 'put a blank before it' AS fix_title
FROM statements AS s JOIN trigger_words AS w ON w.statement = s.id
WHERE unicode(substr(source(cover(s.start, w.begin_place)), -6, 1)) > 32
UNION ALL
SELECT part(n.place, 0, 4), 'a CASE against a sign: wrangler before 4.137 cuts ' || quoted(s.name) || ' in two',
       CASE WHEN unicode(substr(source(cover(s.start, n.place)), -length(source(n.place)) - 1, 1)) > 32 THEN insert_before(n.place, ' ') ELSE insert_after(part(n.place, 0, 4), ' ') END,
       'put a blank ' || CASE WHEN unicode(substr(source(cover(s.start, n.place)), -length(source(n.place)) - 1, 1)) > 32 THEN 'before' ELSE 'behind' END || ' it'
FROM nodes AS n JOIN statements AS s ON s.id = n.statement AND s.kind = 'create_trigger'
WHERE n.kind = 'case'
  AND (unicode(substr(source(cover(s.start, n.place)), -length(source(n.place)) - 1, 1)) > 32 OR unicode(substr(source(n.place), 5, 1)) > 32)
UNION ALL
SELECT s.name_place, 'a byte order mark before CREATE TRIGGER: wrangler cuts ' || quoted(s.name) || ' in two', edit(part(cover(f.start, s.name_place), 0, 3), ''), 'delete the mark'
FROM files AS f JOIN statements AS s ON s.id = f.first_statement AND s.file = f.id AND s.kind = 'create_trigger'
WHERE unicode(f.content) = 65279;
