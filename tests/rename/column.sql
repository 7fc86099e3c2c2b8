CREATE TABLE t (a INTEGER PRIMARY KEY, "b" TEXT DEFAULT "b", c AS (a + [b]), CHECK (a <> "b"), UNIQUE ("b", c));
CREATE TABLE child (x REFERENCES t (a), y, FOREIGN KEY (y) REFERENCES t ("b"));
CREATE INDEX t_b ON t (b COLLATE nocase DESC, lower("b")) WHERE b > 'b';
CREATE VIEW v AS SELECT t."b", a AS b, "text" FROM t ORDER BY t.b, b;
CREATE VIEW w AS WITH k AS (SELECT b FROM t) SELECT * FROM k;
CREATE TRIGGER t_log AFTER UPDATE OF b ON t BEGIN
  INSERT INTO t (b) VALUES (new.b) ON CONFLICT (b) DO UPDATE SET b = excluded.b;
  UPDATE t SET b = old."b" WHERE t.b = "literal";
END;
CREATE VIEW r AS SELECT rowid, oid FROM t;
ALTER TABLE t RENAME b TO bb;
ALTER TABLE t RENAME COLUMN a TO "the id";
ALTER TABLE t RENAME absent TO x;
CREATE VIEW joined AS SELECT x FROM child JOIN (SELECT 1 AS y) USING (y);
ALTER TABLE child RENAME y TO z;
