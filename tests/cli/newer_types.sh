# CREATE TABLE AS takes a column's type from a compound or subquery otherwise since SQLite 3.41: schema.sql has D1's.
cat >t.sql <<'END'
CREATE TABLE cast_first AS SELECT CAST('1' AS INTEGER) c UNION SELECT 7;
CREATE TABLE cast_inside AS SELECT * FROM (VALUES (CAST('1' AS REAL)) UNION VALUES (7));
CREATE TABLE cast_alone AS SELECT CAST('1' AS INTEGER) c;
END
mig schema t.sql 2>/dev/null
