-- Target sqlite: functions and collations may be the program's own, or an extension's; what stands beside them may not.
BEGIN;
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
CREATE VIEW v AS SELECT slug(a) AS s, lower(a, 'tr_TR') AS l FROM t ORDER BY a COLLATE german;
CREATE VIEW reads AS SELECT s FROM v;
CREATE VIEW reads_again AS SELECT s FROM reads;
CREATE VIEW wrong AS SELECT slug(a) AS s FROM t ORDER BY 2;
--                                                       ^ ref/order-term error: ORDER BY counts the result columns
CREATE TRIGGER t_a AFTER INSERT ON t BEGIN SELECT slug(NEW.a); END;
COMMIT;
