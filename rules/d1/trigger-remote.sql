-- d1/trigger-remote  warning  suggest
-- title: A trigger in a shape that is reported to fail on the remote database
-- why: The remote database cuts a file into statements in a way of its own: triggers with a begin in small letters,
--   or with CASE … END in their body, are reported to end in "incomplete input". Local runs don't show it.
-- source: cloudflare/workers-sdk issues 10998, 15314, 15690; botiverse/hands issue 328
-- changes: schema
-- target: d1
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TRIGGER t_a AFTER INSERT ON t begin UPDATE t SET a = 'x' WHERE id = NEW.id; end;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TRIGGER t_a AFTER INSERT ON t BEGIN UPDATE t SET a = CASE NEW.a || 'x' WHEN 'x' THEN 'y' WHEN 'yx' THEN CASE WHEN a THEN 1 WHEN 2 THEN 3 END END WHERE id = NEW.id; END;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TRIGGER t_a AFTER INSERT ON t BEGIN UPDATE t SET a = CASE WHEN a IS NULL THEN 'x' ELSE a END WHERE id = NEW.id; END;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TRIGGER t_a AFTER INSERT ON t WHEN NEW.a IS NULL BEGIN UPDATE t SET a = 'x' WHERE id = NEW.id; END;
WITH branches AS (
  SELECT n.id, n.place, n.statement, x.id AS part, x.kind, x.place AS part_place, x.source_text AS part_text, a.source_text AS condition, b.source_text AS result
  FROM nodes AS n JOIN statements AS s ON s.id = n.statement AND s.kind = 'create_trigger'
  JOIN nodes AS x ON x.parent = n.id
  LEFT JOIN nodes AS a ON x.kind = 'when' AND a.id = (SELECT min(y.id) FROM nodes AS y WHERE y.parent = x.id)
  LEFT JOIN nodes AS b ON x.kind = 'when' AND b.id = (SELECT max(y.id) FROM nodes AS y WHERE y.parent = x.id)
  WHERE n.kind = 'case'),
ranges AS (SELECT id, place, statement, min(part) AS first_when, max(part) AS last_when FROM branches WHERE kind = 'when' GROUP BY id),
functions AS ( -- CASE as nested iif(): a value before the first WHEN is compared, one behind the last is ELSE
  SELECT r.id, r.place, r.statement, (SELECT v.source_text FROM nodes AS v WHERE v.parent = r.id AND v.id < r.first_when) AS base,
         (SELECT v.source_text FROM nodes AS v WHERE v.parent = r.id AND v.id > r.last_when) AS otherwise
  FROM ranges AS r)
SELECT w.begin_place AS place, 'a begin that is not in upper case is reported to fail on the remote database: ' || quoted(s.name) AS message,
       'write BEGIN and END in upper case' AS help, edit(w.begin_place, 'BEGIN') AS fix, 'write BEGIN' AS fix_title
FROM statements AS s JOIN trigger_words AS w ON w.statement = s.id
WHERE w.lower_begin
UNION ALL
SELECT f.place, 'CASE … END in the body of ' || quoted(s.name) || ' is reported to fail on the remote database', 'use iif(), or move the condition into WHEN',
       (SELECT edit(f.place, group_concat('iif(' || CASE WHEN f.base IS NULL THEN '' ELSE '(' || f.base || ') = ' END
                 || CASE WHEN f.base IS NULL THEN b.condition ELSE '(' || b.condition || ')' END || ', ' || b.result, ', ')
               || ', ' || coalesce(f.otherwise, 'NULL') || replace(hex(zeroblob(count(*))), '00', ')'))
        FROM (SELECT * FROM branches AS x WHERE x.id = f.id AND x.kind = 'when' ORDER BY x.part) AS b),
       'write it as iif()'
FROM functions AS f JOIN statements AS s ON s.id = f.statement;
