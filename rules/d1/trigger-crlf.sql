-- d1/trigger-crlf  error  fix
-- title: A trigger with CRLF line ends
-- why: The remote database cuts a trigger's body at its line ends and answers "incomplete input" where they are CRLF. wrangler changes
--   them since 4.124; older ones, and other ways in, don't.
-- help: save the file with LF line ends
-- source: cloudflare/workers-sdk issue 14991
-- target: d1
-- bad:
--   ==> crlf
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TRIGGER t_a AFTER INSERT ON t BEGIN
--     UPDATE t SET a = 'x' WHERE id = NEW.id;
--   END;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TRIGGER t_a AFTER INSERT ON t BEGIN
--     UPDATE t SET a = 'x' WHERE id = NEW.id;
--   END;
SELECT s.name_place AS place, 'the trigger ' || quoted(s.name) || ' has CRLF line ends: reported to fail on the remote database' AS message,
       edit(s.place, replace(source(s.place), char(13) || char(10), char(10))) AS fix, 'use LF line ends' AS fix_title
FROM statements AS s
WHERE s.kind = 'create_trigger' AND instr(source(s.place), char(13) || char(10));
