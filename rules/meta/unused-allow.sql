-- meta/unused-allow  warning  fix
-- title: A suppression that silences nothing
-- why: What it was for has gone, or it stands in the wrong place; the next real finding there would go unseen.
-- help: delete it
-- source: rules/README.md
-- bad:
--   -- mig:allow fk/unindexed because there will only ever be ten rows
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
-- good:
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
SELECT place, 'nothing here is reported by ' || rule AS message,
       CASE WHEN alike = 1 THEN delete_at(place) END AS fix,
       'delete the suppression' AS fix_title
FROM (SELECT *, count(*) OVER (PARTITION BY place) AS alike FROM allows)
WHERE known AND NOT used;
