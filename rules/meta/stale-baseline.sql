-- meta/stale-baseline  note
-- title: An entry of the baseline that nothing meets any more
-- why: What it let pass has been mended. Left in the list it would let the same mistake pass once more.
-- help: write the baseline anew: `mig lint --write-baseline FILE`
-- source: docs/project.md
-- bad:
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   ==> stale fk/unindexed migrations/0001_a.sql
-- good:
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
SELECT b.place, b.rule || ' finds nothing any more in ' || b.file || ' that this entry stands for' AS message
FROM stale_baseline AS b;
