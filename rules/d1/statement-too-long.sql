-- d1/statement-too-long  error  fix
-- title: A statement over D1's limit of 100,000 bytes
-- why: D1 answers "statement too long". All rows of one INSERT count together.
-- help: split it into several
-- source: probe: workerd 1.20261117.1 (src/facts/d1.def); https://developers.cloudflare.com/d1/platform/limits/
-- target: d1
-- bad:
--   ==> repeat 40000
--   CREATE TABLE t (a TEXT);
--   INSERT INTO t (a) VALUES ('@'), ('x'), ('@'), ('@') ON CONFLICT DO NOTHING;
-- good:
--   CREATE TABLE t (a TEXT);
WITH rows AS ( -- of INSERT … VALUES; a row that refers to a later one of its own table may need it in the same statement
  SELECT l.statement, n.id, n.place, at_byte(n.place) AS at, bytes(source(n.place)) AS n, l.place AS whole, at_byte(l.place) AS start, bytes(source(l.place)) AS total, l.maximum,
         min(at_byte(n.place)) OVER (PARTITION BY l.statement) AS first_at, max(at_byte(n.place) + bytes(source(n.place))) OVER (PARTITION BY l.statement) AS last_end,
         max(bytes(source(n.place))) OVER (PARTITION BY l.statement) AS longest, lag(n.place) OVER list AS place_before
  FROM limit_cases AS l
  JOIN writes AS w ON w.statement = l.statement AND w.kind = 'insert' AND NOT w.in_trigger
  JOIN nodes AS i ON i.statement = l.statement AND i.kind = 'insert' AND i.parent IS NULL
  JOIN nodes AS q ON q.parent = i.id AND q.kind = 'select'
  JOIN nodes AS v ON v.parent = q.id AND v.kind = 'values'
  JOIN nodes AS n ON n.parent = v.id AND n.kind = 'row_value'
  WHERE l.name = 'statement_bytes'
    AND NOT EXISTS (SELECT 1 FROM nodes AS other WHERE other.parent = q.id AND other.id <> v.id)
    AND NOT EXISTS (SELECT 1 FROM foreign_keys AS f WHERE f.object = w.object AND f.parent = w.table_name)
  WINDOW list AS (PARTITION BY l.statement ORDER BY n.id)),
parts AS (
  SELECT *, source(part(whole, 0, first_at - start)) AS head, source(part(whole, last_end - start, total - (last_end - start))) AS rest,
         maximum - longest - (first_at - start) - (total - (last_end - start)) - 1 AS room FROM rows),
cuts AS (
  SELECT statement, edit(part(cover(place_before, place), bytes(source(place_before)), at - at_byte(place_before) - bytes(source(place_before))), rest || ';' || char(10) || head) AS cut
  FROM parts WHERE room > 0 AND place_before IS NOT NULL AND (at - first_at) / room <> (at_byte(place_before) - first_at) / room)
SELECT l.place, 'this statement has ' || l.found || ' bytes, and D1 takes ' || l.maximum AS message,
       c.fix,
       'make it several statements' AS fix_title
FROM limit_cases AS l LEFT JOIN (SELECT statement, group_concat(cut) AS fix FROM cuts GROUP BY statement) AS c ON c.statement = l.statement
WHERE l.name = 'statement_bytes';
