-- Keys without a type that hold numbers, and refer to texts: in a circle, to the table itself, and where triggers listen.
CREATE TABLE log (what);
CREATE TABLE p (id TEXT PRIMARY KEY, c_id REFERENCES c(id), up UNIQUE REFERENCES p(id) ON DELETE SET NULL, v INT);
CREATE TABLE c (id TEXT PRIMARY KEY, p_id REFERENCES p(id) ON DELETE CASCADE, v INT);
CREATE TABLE line (p_id REFERENCES p(id) ON DELETE CASCADE, n INT, PRIMARY KEY (p_id, n)) WITHOUT ROWID;
CREATE TRIGGER line_update AFTER UPDATE ON line BEGIN INSERT INTO log VALUES ('line'); END;
CREATE TRIGGER c_update AFTER UPDATE ON c BEGIN INSERT INTO log VALUES ('c'); END;
