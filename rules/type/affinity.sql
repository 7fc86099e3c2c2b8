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
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQE);
-- bad:
--   CREATE TABLE t (
--     id INTEGER PRIMARY KEY,
--     a TEXT
--     b TEXT
--   );
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEX);
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
--   ALTER TABLE t ADD COLUM b TEXT;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
--   ALTER TABLE t ADD COLUMN a TEXT AFTER id;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(20), b BOOLEAN, c DECIMAL(10, 2), d DATETIME, e JSON, f DOUBLE PRECISION, g UUID,
--     h UNSIGNED BIG INT, i NATIVE CHARACTER(70), j CHARACTER VARYING(20), k INT UNSIGNED, l UINT, m FLOAT8, n LONG VARCHAR, o MONEY);
WITH judged AS (
  SELECT c.*, CASE WHEN upper(c.type) LIKE '% AFTER %' OR upper(c.type) LIKE '% FIRST' THEN 'position'
                   WHEN c.type_swallowed IS NOT NULL THEN 'swallowed'
                   WHEN c.type_slip IS NOT NULL THEN 'slip'
                   WHEN upper(c.type) LIKE '%SERIAL%' THEN 'serial'
                   WHEN upper(c.type) IN ('STRING', 'STR') THEN 'text'
                   WHEN upper(c.type) = 'FLOATING POINT' THEN 'real'
                   WHEN c.type_like IS NOT NULL THEN 'like' END AS trouble
  FROM final_columns AS c
  WHERE c.type NOT IN ('TEXT', 'INTEGER', 'REAL', 'BLOB', 'NUMERIC') -- what nearly every column says
)
SELECT c.type_place AS place,
       CASE c.trouble
            WHEN 'position' THEN 'SQLite knows no AFTER or FIRST: they became part of the type of ' || quoted(c.name)
            WHEN 'swallowed' THEN 'the type of ' || quoted(c.name) || ' goes on over ' || quoted(c.type_swallowed) || ': a "," is missing, and there is no column ' || quoted(c.type_swallowed)
            WHEN 'slip' THEN CASE WHEN c.type_slip_for = 'AUTOINCREMENT' THEN c.type_slip || ' gives no numbers in SQLite: it became part of the type of ' || quoted(c.name) ELSE c.type_slip || ' became part of the type of ' || quoted(c.name) || ': ' || c.type_slip_for || ' is misspelt' END
            WHEN 'serial' THEN c.type || ' gives no numbers in SQLite: ' || quoted(c.name) || ' is an ordinary column'
            WHEN 'real' THEN c.type || ' gives INTEGER affinity, for the INT in its name'
            ELSE c.type || ' gives NUMERIC affinity: text that looks like a number becomes one' END AS message,
       CASE c.trouble WHEN 'text' THEN edit(c.type_place, 'TEXT') WHEN 'real' THEN edit(c.type_place, 'REAL') WHEN 'like' THEN edit(c.type_place, c.type_like)
                      WHEN 'slip' THEN CASE WHEN c.type_slip_for <> 'AUTOINCREMENT' THEN edit(c.type_place, replace(source(c.type_place), c.type_slip, c.type_slip_for)) END END AS fix,
       CASE c.trouble WHEN 'slip' THEN 'write ' || c.type_slip_for ELSE 'declare it ' END || CASE c.trouble WHEN 'text' THEN 'TEXT' WHEN 'like' THEN c.type_like WHEN 'slip' THEN '' ELSE 'REAL' END AS fix_title,
       CASE c.trouble WHEN 'text' THEN 'declare it TEXT' WHEN 'real' THEN 'declare it REAL' WHEN 'like' THEN 'did you mean ' || c.type_like || '?'
                      WHEN 'slip' THEN CASE WHEN c.type_slip_for = 'AUTOINCREMENT' THEN 'INTEGER PRIMARY KEY numbers rows itself' ELSE 'did you mean ' || c.type_slip_for || '?' END END AS help
FROM judged AS c
WHERE c.trouble IS NOT NULL
  AND NOT (c.primary_key AND (c.trouble = 'serial' OR c.type_slip_for = 'AUTOINCREMENT')) -- type/int-primary-key's
UNION ALL
SELECT c.name_place, 'this adds a column called ' || quoted(c.name) || ': COLUMN is misspelt', NULL, NULL, 'did you mean ADD COLUMN?'
FROM changes AS k
JOIN columns AS c ON c.object = k.new_object AND c.position = k.position
WHERE k.kind = 'add_column' AND c.type LIKE '% %' AND distance(lower(c.name), 'column') BETWEEN 1 AND 2
UNION ALL
SELECT c.name_place, 'this makes a column called ' || c.name || ': ' || CASE WHEN c.type IS NULL THEN 'STRICT stands behind' ELSE 'WITHOUT ROWID stands behind' END || ' the ")" of ' || quoted(c.table_name), NULL, NULL, 'CREATE TABLE name (column, …) ' || CASE WHEN c.type IS NULL THEN 'STRICT' ELSE 'WITHOUT ROWID' END
FROM final_columns AS c
WHERE c.name IN ('STRICT', 'strict', 'WITHOUT', 'without') AND CASE WHEN lower(c.name) = 'strict' THEN c.type IS NULL AND NOT c.strict ELSE lower(c.type) = 'rowid' END;
