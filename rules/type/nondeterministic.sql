-- type/nondeterministic  error
-- title: A value that changes by itself where it must not
-- why: An index, a generated column or a CHECK is computed when a row is written: random(), date('now') or
--   CURRENT_TIMESTAMP give something else the next time. SQLite refuses it, some forms only when a row comes. In a CHECK it
--   takes random() and CURRENT_TIMESTAMP: rows that were right when they came may be wrong when they are copied.
-- source: https://sqlite.org/deterministic.html
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE INDEX t_a ON t (date('now'));
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE INDEX t_a ON t (date(a, 'localtime'));
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE INDEX t_a ON t (date(a));
SELECT c.place, source(c.place) || CASE WHEN c.local AND NOT c.now THEN ' gives something else in each time zone, and ' ELSE ' gives something else each time, and ' END || CASE c.context WHEN 'index' THEN 'an index' WHEN 'check' THEN 'a CHECK' ELSE 'a generated column' END || ' must not' AS message,
       CASE WHEN c.context = 'check' AND lower(c.name) IN ('random', 'randomblob', 'changes', 'total_changes', 'last_insert_rowid') THEN 'warning' END AS severity
FROM (SELECT *, instr(lower(source(place)), '''now''') > 0 AS now, instr(lower(source(place)), '''localtime''') > 0 OR instr(lower(source(place)), '''utc''') > 0 AS local FROM calls) AS c
WHERE c.context IN ('index', 'generated', 'check')
  AND (lower(c.name) IN ('random', 'randomblob', 'changes', 'total_changes', 'last_insert_rowid')
       OR (lower(c.name) IN ('date', 'time', 'datetime', 'julianday', 'unixepoch', 'strftime', 'timediff')
           AND (c.now OR c.local OR (c.arguments = 0) OR (lower(c.name) = 'strftime' AND c.arguments = 1))))
UNION ALL
SELECT l.place, upper(l.text) || ' gives something else each time, and ' || CASE l.context WHEN 'index' THEN 'an index' WHEN 'check' THEN 'a CHECK' ELSE 'a generated column' END || ' must not',
       CASE WHEN l.context = 'check' THEN 'warning' END
FROM literals AS l
WHERE l.context IN ('index', 'generated', 'check') AND l.type IN ('current_date', 'current_time', 'current_timestamp');
