-- head

-- users of it
CREATE TABLE users ( -- open
  id INTEGER PRIMARY KEY, -- the id
  -- mail address
  email TEXT, -- before comma
  -- own line before comma
  name TEXT /* x */ NOT NULL /* y */,
  /* z */ age INT,

  -- check
  CHECK (age > 0) -- pos
  -- last
) STRICT; -- after
SELECT * FROM a LEFT JOIN b ON (a.x) = -1; -- s
INSERT INTO t (a, b)
VALUES
  (1, 2),
  (3, 4)
ON CONFLICT (a) DO UPDATE SET b = excluded.b WHERE b <> excluded.b;
CREATE TRIGGER x AFTER UPDATE OF a ON t WHEN new.a IS NOT old.a
BEGIN
  UPDATE t SET b = 1 WHERE id = new.id;
  SELECT RAISE(ABORT, 'no');
END;
CREATE VIEW v AS
SELECT a, b AS c, count(*) over (partition by a order by b rows between 1 preceding and current row)
FROM t
JOIN u USING (id)
WHERE a = 1
  AND (b = 2 OR c LIKE 'x%')
  AND EXISTS (SELECT 1 FROM z WHERE z.id = t.id AND z.looooooooooooong IS NOT NULL)
GROUP BY 1
ORDER BY 2 DESC
LIMIT 3;
-- tail
