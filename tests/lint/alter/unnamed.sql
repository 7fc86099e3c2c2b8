-- What does not resolve need not have a name: a * over no table.
CREATE TABLE t (id INTEGER PRIMARY KEY);
CREATE INDEX i ON t ((WITH t AS (SELECT *) VALUES (2)) IN ());
ALTER TABLE t RENAME TO v;
--          ^ alter/broken-schema error: the index i does not resolve
