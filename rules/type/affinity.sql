-- type/affinity  warning  suggest
-- title: A type name that does not mean what it says
-- why: SQLite looks for INT, CHAR, CLOB, TEXT, BLOB, REAL, FLOA, DOUB in a type's name, in this order, and takes
--   NUMERIC for everything else: STRING keeps '007' as 7, and FLOATING POINT is an INTEGER for its "POINT".
-- source: https://sqlite.org/datatype3.html section 3.1
-- changes: schema
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a STRING);
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a FLOATING POINT);
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOL NULL);
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
--   ALTER TABLE t ADD COLUMN a TEXT AFTER id;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(20), b BOOLEAN, c DECIMAL(10, 2), d DATETIME, e JSON, f DOUBLE PRECISION, g UUID);
SELECT c.type_place AS place,
       CASE WHEN upper(c.type) LIKE '% AFTER %' OR upper(c.type) LIKE '% FIRST' THEN 'SQLite knows no AFTER or FIRST: they became part of the type of ' || quoted(c.name)
            WHEN upper(c.type) LIKE '% NO_' OR upper(c.type) LIKE '% NO' THEN 'this became the type of ' || quoted(c.name) || ': NOT NULL is misspelt'
            WHEN upper(c.type) LIKE '%SERIAL%' THEN c.type || ' gives no numbers in SQLite: ' || quoted(c.name) || ' is an ordinary column'
            WHEN c.affinity = 'integer' THEN c.type || ' gives INTEGER affinity, for the INT in its name'
            ELSE c.type || ' gives NUMERIC affinity: text that looks like a number becomes one' END AS message,
       CASE WHEN upper(c.type) = 'STRING' THEN edit(c.type_place, 'TEXT') WHEN upper(c.type) = 'FLOATING POINT' THEN edit(c.type_place, 'REAL') END AS fix,
       CASE WHEN upper(c.type) = 'STRING' THEN 'declare it TEXT' ELSE 'declare it REAL' END AS fix_title,
       CASE WHEN upper(c.type) = 'STRING' THEN 'declare it TEXT' END AS help
FROM final_columns AS c
WHERE c.type NOT IN ('TEXT', 'INTEGER', 'REAL', 'BLOB', 'NUMERIC') -- what nearly every column says
  AND (upper(c.type) IN ('STRING', 'FLOATING POINT', 'STR') OR upper(c.type) LIKE '% NO_' OR upper(c.type) LIKE '% NO' OR upper(c.type) LIKE '% AFTER %' OR upper(c.type) LIKE '% FIRST'
   OR (upper(c.type) LIKE '%SERIAL%' AND NOT c.primary_key));
