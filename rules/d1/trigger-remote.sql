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
WITH ranges AS (
  SELECT n.id, n.place, s.name, min(x.id) AS first_when, max(x.id) AS last_when
  FROM statements AS s JOIN nodes AS n ON n.statement = s.id AND n.kind = 'case' JOIN nodes AS x ON x.parent = n.id AND x.kind = 'when'
  WHERE s.kind = 'create_trigger' GROUP BY n.id),
functions AS ( -- CASE as nested iif(): a value before the first WHEN is compared, one behind the last is ELSE
  SELECT r.*, (SELECT v.source_text FROM nodes AS v WHERE v.parent = r.id AND v.id < r.first_when) AS base,
         (SELECT v.source_text FROM nodes AS v WHERE v.parent = r.id AND v.id > r.last_when) AS otherwise
  FROM ranges AS r)
SELECT w.begin_place AS place, 'a begin that is not in upper case is reported to fail on the remote database: ' || quoted(s.name) AS message,
       'write BEGIN and END in upper case' AS help, edit(w.begin_place, 'BEGIN') AS fix, 'write BEGIN' AS fix_title
FROM statements AS s JOIN trigger_words AS w ON w.statement = s.id
WHERE w.lower_begin
UNION ALL
SELECT f.place, 'CASE … END in the body of ' || quoted(f.name) || ' is reported to fail on the remote database', 'use iif(), or move the condition into WHEN',
       (SELECT edit(f.place, group_concat('iif(' || CASE WHEN f.base IS NULL THEN a.source_text ELSE '(' || f.base || ') = (' || a.source_text || ')' END || ', ' || b.source_text, ', ')
               || ', ' || coalesce(f.otherwise, 'NULL') || repeat(')', count(*)))
        FROM nodes AS x
        JOIN nodes AS a ON a.id = (SELECT min(y.id) FROM nodes AS y WHERE y.parent = x.id)
        JOIN nodes AS b ON b.id = (SELECT max(y.id) FROM nodes AS y WHERE y.parent = x.id)
        WHERE x.parent = f.id AND +x.kind = 'when'),
       'write it as iif()'
FROM functions AS f;
