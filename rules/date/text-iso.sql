-- date/text-iso  warning  suggest
-- title: A date that is not kept as ISO 8601 text
-- why: SQLite has no date type. Text like 2026-01-31T12:30:00.000Z sorts as time passes, every SQLite
--   date function reads it, and it is what Date.toISOString() gives and new Date() takes. DATETIME or
--   TIMESTAMP give NUMERIC affinity, which turns text of digits into numbers; epochs leave open
--   whether they are seconds or milliseconds.
-- help: declare the column TEXT, or say "dates": "epoch" in mig.jsonc if the project keeps epochs on purpose
-- source: https://sqlite.org/lang_datefunc.html, https://sqlite.org/datatype3.html section 3.1
-- changes: schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, created_at DATETIME NOT NULL);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, createdAt INTEGER NOT NULL, updatedAt INTEGER NOT NULL);
-- bad:
--   ==> settings dates=epoch
--   CREATE TABLE users (id INTEGER PRIMARY KEY, created_at TEXT NOT NULL);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, created_at TEXT NOT NULL, depends_on INTEGER, response_time REAL);
-- good:
--   ==> settings dates=epoch
--   CREATE TABLE users (id INTEGER PRIMARY KEY, created_at INTEGER NOT NULL);
SELECT min(name_place) AS place, -- one finding a table: epochs are a convention, not a slip
       group_concat(quoted(name), ', ')
         || CASE count(*) WHEN 1 THEN ' keeps a date as a number, which doesn''t say whether it counts'
                          ELSE ' keep dates as numbers, which don''t say whether they count' END || ' seconds or milliseconds' AS message,
       'declare TEXT and store ISO 8601 UTC (Date.toISOString()), or say "dates": "epoch" in mig.jsonc' AS help,
       NULL AS fix, NULL AS fix_title
FROM date_columns
WHERE setting('dates') = 'text' AND affinity IN ('integer', 'real') AND NOT (by_type AND NOT by_name)
GROUP BY object
UNION ALL
SELECT CASE WHEN type = '' THEN name_place ELSE type_place END,
       quoted(name) || CASE WHEN type = '' THEN ' holds a date and has no type'
                            ELSE ' is declared ' || type || ', which gives it ' || upper(affinity) || ' affinity, not text' END,
       NULL, CASE WHEN type = '' THEN insert_after(name_place, ' TEXT') ELSE edit(type_place, 'TEXT') END, 'declare ' || quoted(name) || ' TEXT'
FROM date_columns
WHERE setting('dates') = 'text' AND affinity IN ('numeric', 'blob')
UNION ALL
SELECT type_place, quoted(name) || CASE affinity WHEN 'text' THEN ' keeps a date as text' ELSE ' is no INTEGER' END
         || ', and this project keeps epochs', 'declare it INTEGER', NULL, NULL
FROM date_columns
WHERE setting('dates') = 'epoch' AND affinity <> 'integer' AND grain = 'instant';
