-- date/iso-default  warning  fix
-- title: A date default that is not ISO 8601 UTC
-- why: CURRENT_TIMESTAMP and datetime('now') give 2026-01-31 12:30:00: a space, no zone. It sorts apart
--   from what Date.toISOString() writes into the same column, and new Date() takes it for local time.
-- help: use DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
-- source: https://sqlite.org/lang_datefunc.html, https://tc39.es/ecma262/#sec-date-time-string-format
-- changes: schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, created_at TEXT NOT NULL DEFAULT (datetime('now')));
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, created_at TEXT NOT NULL DEFAULT (unixepoch()));
-- good:
--   CREATE TABLE users (
--     id INTEGER PRIMARY KEY,
--     created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
--     born_on TEXT DEFAULT (date('now')),
--     expires_at TEXT DEFAULT NULL
--   );
-- good:
--   ==> settings dates=epoch
--   CREATE TABLE users (id INTEGER PRIMARY KEY, created_at INTEGER NOT NULL DEFAULT (unixepoch()));
WITH judged AS (
  SELECT *,
         CASE
           WHEN affinity IN ('integer', 'real') AND default_form IN ('iso', 'day', 'clock', 'space', 'local', 'foreign') THEN 'number'
           WHEN affinity IN ('integer', 'real') OR setting('dates') = 'epoch' THEN NULL
           WHEN default_form IN ('epoch', 'julian') THEN 'epoch'
           WHEN default_form IN ('space', 'local', 'foreign') THEN 'space'
           WHEN grain = 'instant' AND default_form IN ('day', 'clock') THEN 'part'
         END AS trouble
  FROM date_columns
)
SELECT default_place AS place,
       'the default of ' || quoted(name) || CASE trouble
         WHEN 'number' THEN ' is text, in a column of ' || upper(affinity) || ' affinity: a row that it fills holds text, where others hold numbers'
         WHEN 'epoch' THEN ' is a number, not an ISO 8601 date'
         WHEN 'part' THEN ' gives only ' || CASE default_form WHEN 'day' THEN 'a day' ELSE 'a time' END || ', and the name promises an instant'
         ELSE ' is not ISO 8601 UTC: ' || CASE default_form WHEN 'space' THEN 'it has a space where T belongs, and no zone' ELSE 'it has no Z' END END AS message,
       CASE trouble WHEN 'number' THEN 'use DEFAULT (unixepoch()), or declare the column TEXT' END AS help,
       CASE trouble WHEN 'number' THEN 'error' ELSE 'warning' END AS severity,
       CASE trouble WHEN 'number' THEN edit(default_place, '(unixepoch())')
                    ELSE edit(default_place, CASE grain WHEN 'day' THEN '(date(''now''))'
                                                        ELSE '(strftime(''%Y-%m-%dT%H:%M:%fZ'', ''now''))' END) END AS fix,
       CASE trouble WHEN 'number' THEN 'make the default an epoch' ELSE 'make the default ISO 8601 UTC' END AS fix_title
FROM judged
WHERE trouble IS NOT NULL;
