-- d1/function-missing  error  suggest
-- title: A function that D1 does not have
-- why: It belongs to another database, to the sqlite3 shell or to an extension that D1 is built without: "no such function".
-- source: probe: workerd 1.20261117.1 (src/facts/d1.def)
-- target: d1
-- changes: schema
-- bad:
--   CREATE TABLE t (id TEXT PRIMARY KEY NOT NULL DEFAULT (uuid()));
-- good:
--   CREATE TABLE t (id TEXT PRIMARY KEY NOT NULL DEFAULT (lower(hex(randomblob(16)))));
SELECT c.name_place AS place, 'D1 has no function ' || lower(c.name) || '()' AS message,
       CASE WHEN d.instead IS NOT NULL THEN 'use ' || d.instead || CASE WHEN instr(d.instead, '(') OR instr(d.instead, ' ') THEN '' ELSE '()' END END AS help,
       CASE WHEN instr(d.instead, ' WITH') THEN NULL WHEN instr(d.instead, '(') = 0 AND instr(d.instead, ' ') = 0 AND d.instead <> 'like' THEN edit(c.name_place, d.instead)
            WHEN instr(d.instead, '(') AND c.arguments = 0 THEN edit(c.place, d.instead) END AS fix, 'use ' || d.instead AS fix_title
FROM calls AS c JOIN d1_functions AS d ON d.name = c.name AND d.answer = 'missing'
WHERE c.context NOT IN ('view', 'trigger');
