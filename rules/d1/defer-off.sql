-- d1/defer-off  warning  fix
-- title: defer_foreign_keys=OFF throws the pending violations away
-- why: Setting it back before the commit sets SQLite's counter of violations to zero: rows that refer to nothing are committed,
--   and the migration reports success. Leaving it out is not the same: D1 checks at the commit and then turns it off itself.
--   A rebuild that drops and renames passes only because of it, for a rename does not count as mending the references.
-- help: delete it; it ends with the transaction
-- source: probe: workerd 1.20261117.1 and 1.20260426.1: ON, INSERT of an orphan, OFF commits the orphan
-- target: d1
-- changes: schema
-- bad:
--   PRAGMA defer_foreign_keys = ON;
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
--   PRAGMA defer_foreign_keys = OFF;
-- good:
--   PRAGMA defer_foreign_keys = ON;
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
WITH pending AS (
  SELECT p.statement AS pragma, min(l.statement) AS loss, group_concat(DISTINCT quoted(l.parent)) AS parents, group_concat(DISTINCT quoted(l.child)) AS children,
         group_concat(DISTINCT related(l.place, CASE d.kind WHEN 'delete' THEN 'emptied here' ELSE 'dropped here' END)) AS related
  FROM pragmas AS p
  JOIN statements AS s ON s.id = p.statement
  JOIN statements AS d ON d.file = s.file AND d.id < s.id
  JOIN row_losses AS l ON l.statement = d.id AND l.effect = 'unchecked'
  WHERE p.name = 'defer_foreign_keys'
  GROUP BY p.statement
)
SELECT p.place,
       'this discards every foreign key violation of the migration so far: '
         || CASE WHEN w.pragma IS NULL THEN 'orphans are committed'
                 ELSE 'whether the rows of ' || replace(w.children, ',', ', ') || ' still refer to ' || replace(w.parents, ',', ', ') || ' is not checked, and orphans are committed' END AS message,
       w.related,
       CASE WHEN w.pragma IS NOT NULL THEN 'without it the migration fails at commit: copy the rows aside, drop, create ' || replace(w.parents, ',', ', ') || ' under its own name and copy them back; then nothing is pending' END AS help,
       CASE WHEN w.pragma IS NULL THEN delete_at(s.whole) ELSE safe_rebuild(w.loss) END AS fix,
       CASE WHEN w.pragma IS NULL THEN 'delete the PRAGMA' ELSE 'rebuild so that every row stays' END AS fix_title, w.pragma IS NOT NULL AS suggested
FROM pragmas AS p
JOIN statements AS s ON s.id = p.statement
LEFT JOIN pending AS w ON w.pragma = p.statement
WHERE p.name = 'defer_foreign_keys' AND lower(p.argument) IN ('off', '0', 'false', 'no') AND s.position > 0;
