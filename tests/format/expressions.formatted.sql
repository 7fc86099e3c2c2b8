SELECT
  - -1,
  + - +1,
  ~-1,
  NOT NOT a,
  -(1),
  (a),
  a != b,
  a <> b,
  a = b,
  a IS NOT NULL,
  a ISNULL,
  a NOT NULL,
  a NOTNULL,
  a IS DISTINCT FROM b,
  a -> '$.x' ->> 'y';
SELECT
  a || b || c,
  a AND b OR c AND (d OR e),
  a BETWEEN 1 AND 2 + 3,
  a NOT BETWEEN b AND c,
  x LIKE 'a%' ESCAPE '\',
  x NOT GLOB '*',
  x REGEXP y,
  x MATCH 'q';
SELECT
  CASE WHEN a THEN b END,
  CASE x WHEN 1 THEN 'one' WHEN 2 THEN 'two' ELSE 'many' END,
  CAST(a AS varchar(10)),
  a COLLATE nocase,
  (1, 2) = (3, 4),
  x'00Ff',
  1e5,
  0X1f,
  1_000,
  'it''s',
  ?1,
  :name,
  @x,
  $y;
SELECT
  f(),
  count(*),
  count(DISTINCT a),
  max(a, b),
  main.t.c,
  "q"."r",
  EXISTS (SELECT 1),
  (SELECT 2),
  x IN (),
  x IN t,
  x IN main.f(1);
SELECT
  aaaaaaaaaaaaaaaaaaaaaaaaaaa = 1
    AND bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb = 2
    AND (ccccccccccccccccccccccc = 3 OR ddddddddddddddddddddd = 4);
SELECT
  CASE
    WHEN aaaaaaaaaaaaaaaaaaaaaaaaaaa THEN 'first'
    WHEN bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb THEN 'second'
    ELSE 'third'
  END;
