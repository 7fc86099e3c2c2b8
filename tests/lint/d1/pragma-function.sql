CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
-- D1 wants to know what is asked about before it asks SQLite.
SELECT m.name, c.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c WHERE m.name NOT LIKE '!_cf!_%' ESCAPE '!';
SELECT name FROM pragma_table_info WHERE arg = 't';
SELECT name FROM pragma_table_info;
--               ^^^^^^^^^^^^^^^^^ d1/pragma-denied error: only for an object that is named
