-- date/iso-literal  warning  suggest
-- title: A date literal that is not ISO 8601 UTC
-- why: Two spellings of a moment in one column sort apart: '2026-01-31 12:30:00' is smaller than every
--   '2026-01-31T…' of that day, so ranges and ORDER BY give wrong rows.
-- help: write moments like '2026-01-31T12:30:00.000Z'
-- source: https://sqlite.org/lang_datefunc.html
-- bad:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, published_at TEXT);
--   INSERT INTO posts (id, published_at) VALUES (1, '2026-01-31 12:30:00');
-- bad:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, published_at TEXT);
--   UPDATE posts SET published_at = CURRENT_TIMESTAMP WHERE id = 1;
-- good:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, published_at TEXT, due_on TEXT);
--   INSERT INTO posts (id, published_at, due_on) VALUES (1, '2026-01-31T12:30:00.000Z', '2026-02-01');
--   UPDATE posts SET published_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = 1;
SELECT place,
       source_text || ' is put into ' || quoted(table_name) || '.' || quoted(name) || ' and is '
         || CASE form WHEN 'space' THEN 'not ISO 8601 UTC: a space where T belongs, no zone'
                      WHEN 'local' THEN 'not UTC: it does not end in Z'
                      WHEN 'epoch' THEN 'a number in a column of text'
                      WHEN 'julian' THEN 'a Julian day in a column of text'
                      ELSE 'not ISO 8601' END AS message,
       CASE WHEN iso IS NOT NULL THEN edit(place, iso) END AS fix,
       'write ' || iso AS fix_title
FROM date_values
WHERE affinity NOT IN ('integer', 'real') AND setting('dates') = 'text' AND form NOT IN ('day', 'clock');
