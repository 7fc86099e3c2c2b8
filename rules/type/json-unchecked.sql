-- type/json-unchecked  note  suggest
-- title: JSON that is not checked for being JSON
-- why: One malformed value makes every query fail that looks into the column with json_extract or ->>, for all rows. Declared JSON, the column has
--   NUMERIC affinity besides: the text 1e3 is stored as the number 1000.0.
-- help: declare it TEXT CHECK (json_valid(x))
-- source: https://sqlite.org/json1.html
-- changes: schema
-- bad:
--   CREATE TABLE events (id INTEGER PRIMARY KEY, payload JSON NOT NULL, extra_json TEXT);
-- good:
--   CREATE TABLE events (id INTEGER PRIMARY KEY, payload TEXT NOT NULL CHECK (json_valid(payload)), notes TEXT);
SELECT min(c.name_place) AS place,
       group_concat(quoted(c.name), ', ') || ' of ' || quoted(c.table_name) || CASE count(*) WHEN 1 THEN ' takes' ELSE ' take' END || ' text that is no JSON' AS message,
       group_concat(insert_after(c.place, ' CHECK (json_valid(' || quoted(c.name) || '))')) AS fix,
       'check with json_valid()' AS fix_title
FROM final_columns AS c
WHERE c.meaning = 'json'
  AND NOT EXISTS (SELECT 1 FROM checks AS k WHERE k.object = c.object AND mentions(k.expression, c.name))
GROUP BY c.object;
