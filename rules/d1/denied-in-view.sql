-- d1/denied-in-view  warning  suggest
-- title: A function that D1 refuses or does not have, in a view or a trigger
-- why: The CREATE succeeds, and every use fails: "not authorized to use function". A trigger takes the writes to its table with it.
-- source: probe: every function of SQLite 3.54 through workerd 1.20261117.1 (src/facts/d1.def)
-- target: d1
-- changes: schema
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE VIEW v AS SELECT json_pretty(a) AS a FROM t;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a REAL);
--   CREATE TRIGGER t_a AFTER INSERT ON t BEGIN UPDATE t SET a = power(NEW.a, 2) WHERE id = NEW.id; END;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE VIEW v AS SELECT json(a) AS a FROM t;
SELECT c.name_place AS place,
       'D1 ' || CASE d.answer WHEN 'denied' THEN 'refuses ' ELSE 'does not have ' END || lower(c.name) || '(): the ' || c.context || ' can be created, and every '
         || CASE c.context WHEN 'view' THEN 'use of it' ELSE 'write that fires it' END || ' fails' AS message,
       CASE WHEN d.instead IS NOT NULL THEN 'use ' || d.instead || CASE WHEN instr(d.instead, '(') OR instr(d.instead, ' ') THEN '' ELSE '()' END END AS help,
       CASE WHEN d.answer = 'denied' AND d.instead IS NOT NULL THEN edit(c.name_place, d.instead) END AS fix,
       'use ' || d.instead || '()' AS fix_title
FROM calls AS c JOIN d1_functions AS d ON d.name = c.name AND d.answer IN ('denied', 'missing')
WHERE c.context IN ('view', 'trigger');
