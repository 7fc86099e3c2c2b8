-- alter/broken-schema  error  suggest
-- title: ALTER TABLE in a schema where something does not resolve
-- why: RENAME and DROP COLUMN look through every view, trigger and index, of whatever table, and refuse when one of them
--   names something that is not there, before or after the change. They don't see the columns of a join in parentheses
--   (FROM t JOIN (a JOIN b)) either, though every query on such a view does, nor the AS name of a table that a
--   trigger writes to (UPDATE t AS x SET a = x.b).
-- help: drop or repair it first
-- source: https://sqlite.org/lang_altertable.html
-- on: alter-schema-broken, alter-breaks-schema
-- changes: schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE log (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE VIEW names AS SELECT name FROM users;
--   CREATE VIEW initials AS SELECT substr(name, 1, 1) AS initial FROM names;
--   CREATE TRIGGER log_names AFTER INSERT ON log BEGIN UPDATE users SET name = NEW.name WHERE id = NEW.id; END;
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT);
--   CREATE VIEW bodies AS SELECT body FROM notes;
--   DROP TABLE notes;
--   ALTER TABLE users RENAME COLUMN name TO full_name;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE VIEW names AS SELECT name FROM users;
--   ALTER TABLE users RENAME COLUMN name TO full_name;
WITH missed AS ( -- a rebuild's RENAME, refused for what reads the table that was dropped for it
  SELECT p.id, p.statement, max(d.id) AS dropped
  FROM problems AS p
  JOIN statements AS s ON s.id = p.statement AND s.kind = 'rename_table'
  JOIN nodes AS n ON n.statement = s.id AND n.kind = 'rename_table'
  JOIN objects AS o ON o.kind = 'table' AND o.name = p.arg3 AND o.died < s.id AND o.next IS NULL
  JOIN statements AS d ON d.id = o.died AND d.file = s.file AND d.kind = 'drop'
  WHERE p.code = 'alter-schema-broken' GROUP BY p.id),
recipes AS (
  SELECT id, dropped, statement, group_concat(quoted(name), ', ') AS names,
         group_concat('DROP ' || upper(kind) || ' ' || quoted(name) || ';' || char(10), '') AS before, group_concat(char(10) || sql || ';', '') AS behind
  FROM (SELECT m.id, m.dropped, m.statement, o.name, o.kind, o.sql -- what does not resolve itself before what reads it
        FROM missed AS m JOIN problems AS b ON b.statement = m.dropped AND b.code IN ('broken-object', 'faulty-object', 'reads-broken')
        JOIN objects AS o ON o.name = b.arg2 AND o.kind = b.arg1 AND o.born < m.dropped AND coalesce(o.died, m.dropped) >= m.dropped
        ORDER BY b.code, b.id, o.id)
  GROUP BY id)
SELECT p.place, related(p.related, 'it fails here') AS related,
       CASE WHEN r.id IS NOT NULL THEN 'this RENAME fails: the ' || p.arg1 || ' ' || quoted(p.arg2) || ' names ' || quoted(p.arg3) || ', which is not there until it is done' ELSE
       'the ' || p.arg1 || ' ' || quoted(p.arg2) || CASE p.code WHEN 'alter-schema-broken' THEN ' does not resolve' ELSE ' would not resolve any more' END
         || CASE WHEN p.cause IS NULL THEN '' ELSE ': ' || fault(p.cause, p.arg3) END END AS message,
       'drop ' || r.names || ' before ' || quoted(p.arg3) || ' goes, and make ' || CASE WHEN instr(r.names, ', ') THEN 'them' ELSE 'it' END || ' again behind' AS help,
       insert_before(d.start, r.before) || ',' || insert_after(s.whole, CASE WHEN s.semicolon THEN '' ELSE ';' END || r.behind) AS fix,
       'drop ' || r.names || ' for the time of the rebuild' AS fix_title
FROM problems AS p
LEFT JOIN recipes AS r ON r.id = p.id
LEFT JOIN statements AS d ON d.id = r.dropped
LEFT JOIN statements AS s ON s.id = r.statement
WHERE p.code IN ('alter-schema-broken', 'alter-breaks-schema')
  AND NOT (coalesce(p.arg3, '') = 'sqlite_sequence' COLLATE NOCASE AND setting('target') = 'd1'); -- wrangler's ledger brings it along
