-- d1/trigger-remote  warning
-- title: A trigger in a shape that is reported to fail on the remote database
-- why: The remote database cuts a file into statements in a way of its own: triggers with a begin in small letters,
--   or with CASE … END in their body, are reported to end in "incomplete input". Local runs don't show it.
-- source: cloudflare/workers-sdk issues 10998, 15314, 15690; botiverse/hands issue 328
-- target: d1
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TRIGGER t_a AFTER INSERT ON t begin UPDATE t SET a = 'x' WHERE id = NEW.id; end;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TRIGGER t_a AFTER INSERT ON t BEGIN UPDATE t SET a = CASE WHEN a IS NULL THEN 'x' ELSE a END WHERE id = NEW.id; END;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TRIGGER t_a AFTER INSERT ON t WHEN NEW.a IS NULL BEGIN UPDATE t SET a = 'x' WHERE id = NEW.id; END;
SELECT w.begin_place AS place, 'a begin that is not in upper case is reported to fail on the remote database: ' || quoted(s.name) AS message,
       'write BEGIN and END in upper case' AS help
FROM statements AS s JOIN trigger_words AS w ON w.statement = s.id
WHERE w.lower_begin
UNION ALL
SELECT n.place, 'CASE … END in the body of ' || quoted(s.name) || ' is reported to fail on the remote database', 'use iif(), or move the condition into WHEN'
FROM nodes AS n JOIN statements AS s ON s.id = n.statement AND s.kind = 'create_trigger'
WHERE n.kind = 'case';
