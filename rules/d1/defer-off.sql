-- d1/defer-off  warning  fix
-- title: defer_foreign_keys=OFF throws the pending violations away
-- why: Setting it back before the commit sets SQLite's counter of violations to zero: the rows that refer to nothing are committed,
--   and the migration reports success. Leaving it out is not the same: D1 checks at the commit and then turns it off itself.
-- help: delete it; it ends with the transaction
-- source: probe: workerd 1.20261117.1 and 1.20260426.1: ON, INSERT of an orphan, OFF commits the orphan
-- target: d1
-- bad:
--   PRAGMA defer_foreign_keys = ON;
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
--   PRAGMA defer_foreign_keys = OFF;
-- good:
--   PRAGMA defer_foreign_keys = ON;
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
SELECT p.place, 'this discards every foreign key violation of the migration so far: orphans are committed' AS message,
       delete_at(s.whole) AS fix, 'delete the PRAGMA' AS fix_title
FROM pragmas AS p
JOIN statements AS s ON s.id = p.statement
WHERE p.name = 'defer_foreign_keys' AND lower(p.argument) IN ('off', '0', 'false', 'no') AND s.position > 0;
