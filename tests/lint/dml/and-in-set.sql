CREATE TABLE t (
  id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, c TEXT, "d e" TEXT, is_x TEXT, has_y INTEGER, z BOOLEAN,
  w INTEGER CHECK ("w" in (0,1)), v INTEGER CHECK (v BETWEEN 0 AND 1), u INTEGER CHECK (u IN (0, 1, 2)), g INTEGER AS (a + 1),
  y INTEGER, CHECK (y IN (0, 1) OR y IS NULL)
);
CREATE TABLE other (id INTEGER PRIMARY KEY, b INTEGER);
UPDATE t SET a = 1 AND b = 2 WHERE id = 1;
--           ^^^^^^^^^^^^^^^ dml/and-in-set warning: a becomes 0 or 1
UPDATE t SET c = lower(c) AND b = 2, a = a + 1 AND "D E" = 'x' WHERE id = 1 AND b = 2;
--           ^^^^^^^^^^^^^^^^^^^^^^ dml/and-in-set warning: c becomes 0 or 1
--                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ dml/and-in-set warning: a becomes 0 or 1
UPDATE t SET "d e" = 'x' AND a = 1 AND B = 2 AND u = CASE WHEN a = 1 AND b = 2 THEN 1 END WHERE id = 1;
--           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dml/and-in-set warning: "d e" becomes
UPDATE t SET u = 2
--           ^^^^^ dml/and-in-set warning: u becomes 0 or 1
  -- a comment between
  AND b = 3 WHERE id = 1;
UPDATE t SET a = coalesce(b, 1) AND b = 2, b = z AND c = 'x', c = (c AND b = 2), a = b = 2 AND u = 3, c = (b > 2) AND u = 3, c = b IS NULL AND u = 3, c = NOT b AND u = 3 WHERE id = 1;
UPDATE t SET y = 1 AND b = 2, is_x = 1 AND b = 2, has_y = 1 AND b = 2, z = 1 AND b = 2, w = 1 AND b = 2, v = 1 AND b = 2 WHERE id = 1;
UPDATE t SET a = 1 AND b > 2, a = 1 AND b = 2 AND u > 3, a = 1 AND 2 = b, a = 1 AND t.b = 2, a = 1 AND (b = 2), a = 1 AND b == 2 WHERE id = 1;
UPDATE t SET a = 1 AND a = 2, a = 1 AND g = 2, a = 1 AND id IN (SELECT b FROM other WHERE b = 1 AND b = 2), a = 1 AND b = 2 OR u = 3 WHERE id = 1;
UPDATE t SET (a, b) = (1 AND b = 2, 1), a = (SELECT 1 FROM other AS o WHERE 1 AND o.b = 2) WHERE id = 1;
UPDATE t SET a = 1 AND o.b = 2, b = 1 BETWEEN 0 AND t.b FROM other AS o WHERE t.id = 1;
INSERT INTO t (id, a) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET a = 1 AND b = excluded.b;
--                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^ dml/and-in-set warning: a becomes 0 or 1
CREATE TRIGGER touch AFTER INSERT ON other BEGIN
  UPDATE t SET a = 1 AND b = 2 WHERE id = NEW.b;
--             ^^^^^^^^^^^^^^^ dml/and-in-set warning: a becomes 0 or 1
  UPDATE t SET z = 1 AND b = 2 WHERE id = NEW.b;
END;
