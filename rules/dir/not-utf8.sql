-- dir/not-utf8  error
-- title: A migration that is not UTF-8
-- why: wrangler reads files as UTF-8 and puts U+FFFD for every byte that is none: texts and names arrive spoilt, and no error says so.
-- help: save the file as UTF-8
-- source: probe: wrangler 4.164.0 (readFileSync with utf8)
-- bad:
--   ==> latin1
--   CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT DEFAULT 'Zürich');
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT DEFAULT 'Zürich');
SELECT f.not_utf8 AS place,
       CASE WHEN f.not_utf8 = part(f.not_utf8, 0, 1) AND hex(source(f.not_utf8)) IN ('FF', 'FE') THEN f.name || ' is UTF-16: wrangler reads UTF-8'
            ELSE 'this byte (' || hex(source(f.not_utf8)) || ') is no UTF-8: wrangler puts U+FFFD in its place' END AS message
FROM files AS f
WHERE f.not_utf8 IS NOT NULL;
