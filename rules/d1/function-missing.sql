-- d1/function-missing  error
-- title: A function that D1 does not have
-- why: It belongs to another database, to the sqlite3 shell or to an extension that D1 is built without: "no such function".
-- source: probe: workerd 1.20261117.1 (src/facts/d1.def)
-- target: d1
-- bad:
--   CREATE TABLE t (id TEXT PRIMARY KEY NOT NULL DEFAULT (uuid()));
-- good:
--   CREATE TABLE t (id TEXT PRIMARY KEY NOT NULL DEFAULT (lower(hex(randomblob(16)))));
SELECT c.name_place AS place, 'D1 has no function ' || lower(c.name) || '()' AS message,
       CASE WHEN d.instead IS NOT NULL THEN 'use ' || d.instead || CASE WHEN instr(d.instead, '(') OR instr(d.instead, ' ') THEN '' ELSE '()' END END AS help
FROM calls AS c JOIN d1_functions AS d ON d.name = c.name AND d.answer = 'missing'
WHERE c.context NOT IN ('view', 'trigger');
