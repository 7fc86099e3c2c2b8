-- d1/rollback-conflict  error  fix
-- title: A conflict clause that rolls the transaction back
-- why: OR ROLLBACK, ON CONFLICT ROLLBACK and RAISE(ROLLBACK) end the transaction that D1 itself has opened. When they fire the caller
--   sees "internal error" and everything in the unit is lost.
-- help: ABORT undoes the statement and reports the reason
-- source: probe: workerd 1.20261117.1 and 1.20260426.1
-- target: d1
-- changes: schema
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE ON CONFLICT ROLLBACK);
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   INSERT OR ROLLBACK INTO t (id, a) VALUES (1, 'x');
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TRIGGER t_a BEFORE INSERT ON t BEGIN SELECT RAISE(ROLLBACK, 'no'); END;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE ON CONFLICT ABORT);
SELECT word AS place, 'when this fires, D1 answers "internal error" and the whole unit is lost' AS message,
       edit(word, 'ABORT') AS fix, 'use ABORT' AS fix_title
FROM rollback_words;
