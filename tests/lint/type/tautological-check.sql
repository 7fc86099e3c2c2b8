CREATE TABLE t (
  id INTEGER PRIMARY KEY,
  a TEXT CHECK (a IN ('x', 'y') OR a IS NULL),
  b TEXT CHECK (b IN ('x', NULL)),
--       ^^^^^^^^^^^^^^^^^^^^^^^^ type/tautological-check warning: the NULL in b IN ('x', NULL)
  c INTEGER CHECK (c > 0 AND c IN (1, NULL)),
  d INTEGER CHECK (d <> 1 OR d <> 2),
--          ^^^^^^^^^^^^^^^^^^^^^^^^ type/tautological-check warning: was AND meant?
  e INTEGER CHECK (e <> 1 OR f <> 2),
  f INTEGER CHECK (f NOT IN (1, 2)),
  g TEXT CHECK (g IS NOT NULL OR g IS NULL),
--       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ type/tautological-check warning: is always true
  h TEXT CHECK (length(h) = length(h)),
  i TEXT CHECK (h = h),
--       ^^^^^^^^^^^^^ type/tautological-check warning: h = h is true for every value
  j TEXT CHECK ("jj" <> ''),
--       ^^^^^^^^^^^^^^^^^^ type/tautological-check warning: names no column
--              ^^^^ syntax/double-quoted-string warning: is a string
  CHECK (typeof(rowid) = 'integer'),
  CHECK (1 = 1)
--^^^^^^^^^^^^^ type/tautological-check warning: names no column
);
