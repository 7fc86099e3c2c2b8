-- trigger/mutual-recursion  warning
-- title: Triggers that fire each other
-- why: Without PRAGMA recursive_triggers the circle ends when it comes to a trigger that is at work already; with it the
--   circle goes on until D1 refuses the write that began it: "triggers nested too deep".
-- help: end the circle with a WHEN, or leave recursive_triggers off
-- source: probe: workerd 1.20261117.1, two tables whose insert triggers insert into each other: two rows and one without the pragma,
--   an error with it
-- bad:
--   CREATE TABLE a (n INTEGER);
--   CREATE TABLE b (n INTEGER);
--   PRAGMA recursive_triggers=ON;
--   CREATE TRIGGER a_b AFTER INSERT ON a BEGIN INSERT INTO b (n) VALUES (NEW.n); END;
--   CREATE TRIGGER b_a AFTER INSERT ON b BEGIN INSERT INTO a (n) VALUES (NEW.n); END;
--   PRAGMA recursive_triggers=OFF;
-- good:
--   CREATE TABLE a (n INTEGER);
--   CREATE TABLE b (n INTEGER);
--   CREATE TRIGGER a_b AFTER INSERT ON a BEGIN INSERT INTO b (n) VALUES (NEW.n); END;
--   CREATE TRIGGER b_a AFTER INSERT ON b BEGIN INSERT INTO a (n) VALUES (NEW.n); END;
-- good:
--   CREATE TABLE a (n INTEGER);
--   CREATE TABLE b (n INTEGER);
--   PRAGMA recursive_triggers=ON;
--   CREATE TRIGGER a_b AFTER INSERT ON a BEGIN INSERT INTO b (n) VALUES (NEW.n); END;
--   CREATE TRIGGER b_a AFTER INSERT ON b BEGIN UPDATE a SET n = 1; END;
--   PRAGMA recursive_triggers=OFF;
SELECT t.name_place AS place,
       quoted(t.name) || ' and ' || quoted(u.name) || ' fire each other while recursive_triggers is on: D1 stops at the tenth firing inside the others' AS message,
       related(u.name_place, quoted(u.name) || ' is made here') AS related
FROM trigger_list AS t
JOIN objects AS o ON o.id = t.id
JOIN writes AS w ON w.statement = o.made AND w.in_trigger AND w.table_name <> t.table_name
JOIN trigger_list AS u ON u.table_name = w.table_name AND u.event = w.kind AND u.final
JOIN objects AS p ON p.id = u.id AND p.identity > o.identity
JOIN writes AS back ON back.statement = p.made AND back.in_trigger AND back.table_name = t.table_name AND back.kind = t.event
WHERE t.final AND EXISTS (SELECT 1 FROM pragmas AS g WHERE g.name = 'recursive_triggers' AND lower(g.argument) IN ('on', '1', 'true', 'yes'));
