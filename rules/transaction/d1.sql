-- transaction/d1  error  fix
-- title: A transaction statement in a D1 migration
-- why: D1 runs each file as one transaction already and refuses BEGIN, COMMIT, END, ROLLBACK, SAVEPOINT and
--   RELEASE. wrangler takes the first "BEGIN TRANSACTION;" and "COMMIT;" out of a file on the way to the
--   local database, in exactly this spelling, and out of nothing on the way to the remote one: so such a
--   file works on your machine and fails in production.
-- help: delete it: the file is the transaction
-- source: probe: every transaction statement through workerd 1.20261117.1; what wrangler 4.164.0 sends; cloudflare/workerd issue 5411
-- target: d1
-- bad:
--   BEGIN TRANSACTION;
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   COMMIT;
-- bad:
--   begin;
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   SAVEPOINT half;
--   RELEASE half;
--   end;
-- good:
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   CREATE TRIGGER a_log AFTER INSERT ON a BEGIN SELECT 1; END;
WITH begun AS (
  SELECT id, (length(content) - length(replace(content, 'BEGIN TRANSACTION', ''))) / 17 AS begins,
         instr(content, 'COMMIT;') > 0 AS commits
  FROM files
),
said AS (
  SELECT s.*, CASE WHEN b.begins = 1 AND b.commits AND source(s.whole) IN ('BEGIN TRANSACTION;', 'COMMIT;') THEN 'taken out'
                   WHEN b.begins > 1 AND source(s.whole) = 'BEGIN TRANSACTION;' THEN 'several' ELSE 'refused' END AS fate
  FROM statements AS s JOIN begun AS b ON b.id = s.file
  WHERE s.kind IN ('begin', 'commit', 'rollback', 'savepoint', 'release')
     OR (s.kind = 'explain' AND EXISTS (SELECT 1 FROM nodes AS n WHERE n.statement = s.id AND n.kind IN ('begin', 'commit', 'rollback', 'savepoint', 'release')))
),
counted AS (
  SELECT *, count(*) OVER file AS n, min(CASE kind WHEN 'begin' THEN id END) OVER file AS first, max(CASE kind WHEN 'commit' THEN id END) OVER file AS last,
         min(fate) OVER file = max(fate) OVER file AS same
  FROM said WINDOW file AS (PARTITION BY file)
),
pairs AS ( -- one BEGIN, one COMMIT, the same fate: one mistake
  SELECT *, CASE WHEN n = 2 AND first < last AND same THEN last END AS other FROM counted
)
SELECT s.place,
       s.verb || coalesce(' and ' || e.verb, '') || CASE s.fate
         WHEN 'taken out' THEN CASE WHEN e.id IS NULL THEN ' works on the local database, where wrangler takes it out, and fails on the remote one'
                                    ELSE ' work on the local database, where wrangler takes them out, and fail on the remote one' END
         WHEN 'several' THEN ' fails on the remote database, and several make wrangler refuse the file for the local one'
         ELSE CASE WHEN e.id IS NULL THEN ' is' ELSE ' are' END || ' refused by D1, local and remote' END AS message,
       related(e.place, 'and this one') AS related,
       CASE WHEN e.id IS NOT NULL THEN 'delete both: the file is the transaction' END AS help,
       delete_at(s.whole) || coalesce(',' || delete_at(e.whole), '') AS fix,
       'delete ' || s.verb || coalesce(' and ' || e.verb, '') AS fix_title
FROM pairs AS s
LEFT JOIN statements AS e ON e.id = s.other AND s.id = s.first
WHERE s.other IS NULL OR s.id <> s.other;
