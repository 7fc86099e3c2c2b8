-- d1/long-backfill  note
-- title: A migration that goes over whole tables
-- why: D1 gives a call 30 seconds, and a file is one call. An UPDATE of every row, a copy of a table, an index on one that is large
--   already may not end in time; then the whole file is undone. A rebuild's copy, which can't be split, is not counted.
-- help: if the tables are large, put each such statement into a file of its own and fill in parts:
--   UPDATE … WHERE rowid IN (SELECT rowid … WHERE … LIMIT 10000)
-- source: https://developers.cloudflare.com/d1/platform/limits/
-- target: d1
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, lower_name TEXT);
--   ==> 0002_fill.sql
--   UPDATE users SET lower_name = lower(name);
--   CREATE INDEX users_lower_name ON users (lower_name);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, lower_name TEXT);
--   CREATE INDEX users_lower_name ON users (lower_name);
--   ==> 0002_fill.sql
--   UPDATE users SET lower_name = lower(name) WHERE id < 10000;
SELECT min(place) AS place,
       CASE count(*) WHEN 1 THEN 'this goes over every row of ' || max(name) ELSE 'this and ' || (count(*) - 1) || ' more statement' || CASE count(*) WHEN 2 THEN '' ELSE 's' END || ' of the file go over every row of a table' END
         || ': a file has 30 seconds on D1' AS message
FROM (SELECT s.file, cover(s.start, s.name_place) AS place, quoted(w.table_name) AS name
      FROM writes AS w JOIN statements AS s ON s.id = w.statement
      WHERE w.kind = 'update' AND NOT w.in_trigger AND NOT w.filtered AND NOT w.created_in_file AND w.object IS NOT NULL
      UNION ALL
      SELECT s.file, cover(s.start, s.name_place), quoted(f.name)
      FROM copies AS k JOIN statements AS s ON s.id = k.statement JOIN objects AS f ON f.id = k.from_object
      JOIN statements AS m ON m.id = f.made AND m.file <> s.file
      WHERE NOT k.filtered AND NOT EXISTS (SELECT 1 FROM rebuilds AS r WHERE r.copy = k.id) AND NOT EXISTS (SELECT 1 FROM rebuilds AS r WHERE r.stash = k.id)
      UNION ALL
      SELECT s.file, cover(s.start, s.name_place), quoted(i.table_name)
      FROM changes AS c JOIN statements AS s ON s.id = c.statement JOIN indexes AS i ON i.id = c.new_object AND i.origin = 'c'
      WHERE c.kind = 'create' AND NOT c.created_in_file)
GROUP BY file;
