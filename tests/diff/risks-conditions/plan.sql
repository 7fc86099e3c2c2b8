-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS tight.a: NULL becomes 'a'
-- FILLS tight.d: NULL becomes 1 + 1
-- FILLS sums.m: NULL becomes 2
-- DEPENDS ON ROWS loose gets CHECK (a BETWEEN -1 AND +9): fails where a row breaks it
--   ask first: SELECT count(*) FROM (SELECT CASE WHEN typeof(a) = 'text' AND a = CAST(a AS NUMERIC) THEN CAST(a AS NUMERIC) ELSE a END AS a FROM loose) WHERE NOT (a BETWEEN -1 AND +9)
-- DEPENDS ON ROWS loose gets CHECK (CASE WHEN b > 0 THEN b < 9 ELSE 1 END): fails where a row breaks it
--   ask first: SELECT (SELECT count(*) FROM (SELECT CAST(b AS NUMERIC) AS b FROM loose WHERE typeof(b) <> 'blob' AND (typeof(b) <> 'text' OR b = CAST(b AS NUMERIC))) WHERE NOT (CASE WHEN b > 0 THEN b < 9 ELSE 1 END)) + (SELECT count(*) FROM (SELECT +b AS b FROM loose WHERE typeof(b) = 'blob' OR typeof(b) = 'text' AND b <> CAST(b AS NUMERIC)) WHERE NOT (CASE WHEN b > 0 THEN b < 9 ELSE 1 END))
-- DEPENDS ON ROWS loose gets CHECK (c IS NOT NULL AND NOT c IS NULL): fails where a row breaks it
--   ask first: SELECT count(*) FROM (SELECT CASE typeof(c) WHEN 'blob' THEN c ELSE CAST(c AS TEXT) END AS c FROM loose) WHERE NOT (c IS NOT NULL AND NOT c IS NULL)
-- DEPENDS ON ROWS loose gets CHECK (CAST(d AS TEXT) <> '7'): fails where a row breaks it
--   ask first: SELECT (SELECT count(*) FROM (SELECT CAST(d AS NUMERIC) AS d FROM loose WHERE typeof(d) <> 'blob' AND (typeof(d) <> 'text' OR d = CAST(d AS NUMERIC))) WHERE NOT (CAST(d AS TEXT) <> '7')) + (SELECT count(*) FROM (SELECT +d AS d FROM loose WHERE typeof(d) = 'blob' OR typeof(d) = 'text' AND d <> CAST(d AS NUMERIC)) WHERE NOT (CAST(d AS TEXT) <> '7'))
-- DEPENDS ON ROWS loose gets CHECK (e || 'x' <> '1x'): fails where a row breaks it
--   ask first: SELECT (SELECT count(*) FROM (SELECT CAST(e AS NUMERIC) AS e FROM loose WHERE typeof(e) <> 'blob' AND (typeof(e) <> 'text' OR e = CAST(e AS NUMERIC))) WHERE NOT (e || 'x' <> '1x')) + (SELECT count(*) FROM (SELECT +e AS e FROM loose WHERE typeof(e) = 'blob' OR typeof(e) = 'text' AND e <> CAST(e AS NUMERIC)) WHERE NOT (e || 'x' <> '1x'))
-- DEPENDS ON ROWS loose gets CHECK (abs(f) < 5 OR f ISNULL): fails where a row breaks it
-- DEPENDS ON ROWS loose.a becomes INTEGER: values are converted
--   ask first: SELECT typeof(a), count(*) FROM loose GROUP BY 1
-- DEPENDS ON ROWS loose.b becomes INTEGER: values are converted
--   ask first: SELECT typeof(b), count(*) FROM loose GROUP BY 1
-- DEPENDS ON ROWS loose.c becomes TEXT: values are converted
--   ask first: SELECT typeof(c), count(*) FROM loose GROUP BY 1
-- DEPENDS ON ROWS loose.d becomes INTEGER: values are converted
--   ask first: SELECT typeof(d), count(*) FROM loose GROUP BY 1
-- DEPENDS ON ROWS loose.e becomes INTEGER: values are converted
--   ask first: SELECT typeof(e), count(*) FROM loose GROUP BY 1
-- DEPENDS ON ROWS loose.f becomes INTEGER: values are converted
--   ask first: SELECT typeof(f), count(*) FROM loose GROUP BY 1
-- DEPENDS ON ROWS tight gets CHECK (a LIKE 'a%' OR a NOTNULL): fails where a row breaks it
--   ask first: SELECT count(*) FROM (SELECT coalesce(a, 'a') AS a FROM tight) WHERE NOT (a LIKE 'a%' OR a NOTNULL)
-- DEPENDS ON ROWS tight gets CHECK (b > c): fails where a row breaks it
--   ask first: SELECT count(*) FROM (SELECT CASE WHEN typeof(b) = 'text' AND b = CAST(b AS NUMERIC) THEN CAST(b AS NUMERIC) ELSE b END AS b, c FROM tight) WHERE NOT (b > c)
-- DEPENDS ON ROWS tight gets CHECK (c IN ('1', '2', NULL)): fails where a row breaks it
--   ask first: SELECT count(*) FROM tight WHERE NOT (c IN ('1', '2', NULL))
-- DEPENDS ON ROWS tight gets CHECK (NOT (b IS NULL AND d IS NOT NULL)): fails where a row breaks it
-- DEPENDS ON ROWS tight gets a foreign key to kinds: fails where a row has no parent
--   ask first: SELECT count(*) FROM tight AS child WHERE kind IS NOT NULL AND NOT EXISTS (SELECT 1 FROM kinds AS parent WHERE parent.code = child.kind)
-- DEPENDS ON ROWS tight gets a foreign key to kinds: fails where a row has no parent
--   ask first: SELECT count(*) FROM tight AS child WHERE other IS NOT NULL AND NOT EXISTS (SELECT 1 FROM kinds AS parent WHERE parent.code = child.other)
-- DEPENDS ON ROWS tight.b becomes INTEGER: values are converted
--   ask first: SELECT typeof(b), count(*) FROM tight GROUP BY 1
-- DEPENDS ON ROWS tight gets a key (a, d): fails where two rows are equal in it
--   ask first: SELECT coalesce(a, 'a'), coalesce(d, 1 + 1), count(*) FROM tight GROUP BY coalesce(a, 'a'), coalesce(d, 1 + 1) HAVING count(*) > 1
-- DEPENDS ON ROWS sums gets CHECK (total > 0): fails where a row breaks it
-- DEPENDS ON ROWS sums.n becomes INTEGER: values are converted
--   ask first: SELECT typeof(n), count(*) FROM sums GROUP BY 1
-- DEPENDS ON ROWS sums.m becomes INTEGER: values are converted
--   ask first: SELECT typeof(m), count(*) FROM sums GROUP BY 1
-- DEPENDS ON ROWS sums gets a key (total): fails where two rows are equal in it
-- DEPENDS ON ROWS tight gets a key (b, lower(other)): fails where two rows are equal in it
--   ask first: SELECT CASE WHEN typeof(b) = 'text' AND b = CAST(b AS NUMERIC) THEN CAST(b AS NUMERIC) ELSE b END, lower(other), count(*) FROM tight WHERE (b IS NOT NULL) AND CASE WHEN typeof(b) = 'text' AND b = CAST(b AS NUMERIC) THEN CAST(b AS NUMERIC) ELSE b END IS NOT NULL AND lower(other) IS NOT NULL GROUP BY CASE WHEN typeof(b) = 'text' AND b = CAST(b AS NUMERIC) THEN CAST(b AS NUMERIC) ELSE b END, lower(other) HAVING count(*) > 1
-- DEPENDS ON ROWS tight gets a key (other COLLATE RTRIM, c): fails where two rows are equal in it
--   ask first: SELECT other COLLATE RTRIM, c, count(*) FROM tight WHERE (c > 3 OR other IS NULL) AND other IS NOT NULL AND c IS NOT NULL GROUP BY other COLLATE RTRIM, c HAVING count(*) > 1

-- loose is rebuilt: a becomes INTEGER; b becomes INTEGER; c becomes TEXT; d becomes INTEGER; e becomes INTEGER; f becomes INTEGER; CHECK (a BETWEEN -1 AND +9) is new; CHECK (CASE WHEN b > 0 THEN b < 9 ELSE 1 END) is new; CHECK (c IS NOT NULL AND NOT c IS NULL) is new; CHECK (CAST(d AS TEXT) <> '7') is new; CHECK (e || 'x' <> '1x') is new; CHECK (abs(f) < 5 OR f ISNULL) is new
CREATE TABLE loose_new (
  a INTEGER CHECK (a BETWEEN -1 AND +9),
  b INTEGER CHECK (CASE WHEN b > 0 THEN b < 9 ELSE 1 END),
  c TEXT CHECK (c IS NOT NULL AND NOT c IS NULL),
  d INTEGER CHECK (CAST(d AS TEXT) <> '7'),
  e INTEGER CHECK (e || 'x' <> '1x'),
  f INTEGER CHECK (abs(f) < 5 OR f ISNULL)
);
INSERT INTO loose_new (rowid, a, b, c, d, e, f)
SELECT rowid, a, b, c, d, e, f FROM loose;
DROP TABLE loose;
ALTER TABLE loose_new RENAME TO loose;

-- tight is rebuilt: a becomes TEXT NOT NULL DEFAULT 'a'; b becomes INTEGER; d becomes REAL NOT NULL DEFAULT (1 + 1); other becomes TEXT COLLATE NOCASE; UNIQUE (a, d) is new; CHECK (a LIKE 'a%' OR a NOTNULL) is new; CHECK (b > c) is new; CHECK (c IN ('1', '2', NULL)) is new; CHECK (NOT (b IS NULL AND d IS NOT NULL)) is new; FOREIGN KEY (kind) REFERENCES kinds (code) is new; FOREIGN KEY (other) REFERENCES kinds is new
CREATE TABLE tight_new (
  id INTEGER PRIMARY KEY,
  a TEXT NOT NULL DEFAULT 'a' CHECK (a LIKE 'a%' OR a NOTNULL),
  b INTEGER CHECK (b > c),
  c INTEGER CHECK (c IN ('1', '2', NULL)),
  d REAL NOT NULL DEFAULT (1 + 1),
  kind TEXT REFERENCES kinds (code),
  other TEXT COLLATE NOCASE,
  CHECK (NOT (b IS NULL AND d IS NOT NULL)),
  UNIQUE (a, d),
  FOREIGN KEY (other) REFERENCES kinds
);
INSERT INTO tight_new (id, a, b, c, d, kind, other)
SELECT id, coalesce(a, 'a'), b, c, coalesce(d, 1 + 1), kind, other FROM tight;
DROP TABLE tight;
ALTER TABLE tight_new RENAME TO tight;
CREATE UNIQUE INDEX tight_b ON tight (b, lower(other)) WHERE b IS NOT NULL;
CREATE UNIQUE INDEX tight_rest ON tight (other COLLATE RTRIM, c) WHERE c > 3 OR other IS NULL;

-- sums is rebuilt: n becomes INTEGER; m becomes INTEGER NOT NULL DEFAULT 2; UNIQUE (total) is new; CHECK (total > 0) is new
CREATE TABLE sums_new (
  id INTEGER PRIMARY KEY,
  n INTEGER,
  m INTEGER NOT NULL DEFAULT 2,
  total INTEGER GENERATED ALWAYS AS (n + m) STORED CHECK (total > 0) UNIQUE
);
INSERT INTO sums_new (id, n, m)
SELECT id, n, coalesce(m, 2) FROM sums;
DROP TABLE sums;
ALTER TABLE sums_new RENAME TO sums;
