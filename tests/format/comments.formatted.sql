/* a block
   over two lines */ -- and a line behind it

-- not about anything

-- about the table
CREATE TABLE t ( -- behind the parenthesis
  -- above a
  a int, -- behind a, before its comma
  -- behind the comma
  b text, -- behind b
  c text /* in line */ NOT NULL /* before the comma */,
  /* before d */ d int -- last
  -- below d
); -- behind the semicolon

INSERT INTO t
VALUES
  (1, /* two */ 2), -- first row
  -- second row
  (3, 4);
SELECT
  a, -- the a
  b -- the b
FROM t -- the table
-- why
WHERE a = 1 -- one
  AND b = 2
  /* two */ AND c = 3;
UPDATE t SET a = 1; -- no semicolon on this line
SELECT
  f( -- nothing
  ),
  g( /* nothing */ ),
  count(*) /* all */ FILTER (WHERE /* not null */ a IS NOT NULL)
FROM t;
CREATE TRIGGER x AFTER INSERT ON t
BEGIN
  -- first
  DELETE FROM t; -- gone

  -- second
  DELETE FROM t;
  -- at the end
END;
-- at the very end
