-- type/int-primary-key  warning  fix
-- title: INT PRIMARY KEY is not the rowid
-- why: Only the exact word INTEGER makes a primary key the table's rowid. INT, BIGINT or SERIAL make an ordinary column with an
--   index beside the table: no automatic numbers (an INSERT without it stores NULL), twice the space, a second look-up each time.
-- help: declare it INTEGER PRIMARY KEY
-- source: https://sqlite.org/lang_createtable.html section 5 (rowids and the INTEGER PRIMARY KEY); probe: SERIAL PRIMARY KEY on workerd 1.20261117.1
-- changes: schema
-- bad:
--   CREATE TABLE users (id INT PRIMARY KEY NOT NULL, name TEXT);
-- bad:
--   CREATE TABLE users (id BIGINT PRIMARY KEY NOT NULL, name TEXT);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE days (day INT NOT NULL, n INT, PRIMARY KEY (day, n));
--   CREATE TABLE sizes (bytes INT PRIMARY KEY NOT NULL) WITHOUT ROWID;
SELECT c.type_place AS place,
       c.type || ' PRIMARY KEY is not the rowid: only the word INTEGER is'
         || CASE WHEN upper(c.type) LIKE '%SERIAL%' OR upper(c.type) LIKE '%INCREMENT%' OR upper(c.type) LIKE '%IDENTITY%' THEN ', and no row gets a number' ELSE '' END AS message,
       edit(c.type_place, 'INTEGER') AS fix,
       'declare it INTEGER' AS fix_title
FROM final_columns AS c
WHERE c.primary_key = 1 AND NOT c.rowid_alias AND NOT c.without_rowid AND c.affinity IN ('integer', 'numeric')
  AND (c.affinity = 'integer' OR upper(c.type) LIKE '%SERIAL%') AND upper(c.type) <> 'INTEGER'
  AND (SELECT count(*) FROM columns AS k WHERE k.object = c.object AND k.primary_key) = 1;
