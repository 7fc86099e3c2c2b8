-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES table a with its rows
-- LOSES table b with its rows

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

DROP TABLE a;
DROP TABLE b;
