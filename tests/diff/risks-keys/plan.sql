-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES column c.gone
-- FILLS c.b: NULL becomes 'x'
-- DEPENDS ON ROWS p.n becomes INTEGER: values are converted
--   ask first: SELECT typeof(n), count(*) FROM p GROUP BY 1
-- DEPENDS ON ROWS p gets a key (name): fails where two rows are equal in it
--   ask first: SELECT name, count(*) FROM p WHERE name IS NOT NULL GROUP BY name HAVING count(*) > 1
-- DEPENDS ON ROWS p gets a key (code COLLATE NOCASE, name COLLATE NOCASE): fails where two rows are equal in it
--   ask first: SELECT code COLLATE NOCASE, name COLLATE NOCASE, count(*) FROM p WHERE code IS NOT NULL AND name IS NOT NULL GROUP BY code COLLATE NOCASE, name COLLATE NOCASE HAVING count(*) > 1
-- DEPENDS ON ROWS c.h is generated and NOT NULL: fails where its expression is NULL
--   ask first: SELECT count(*) FROM c WHERE (SELECT a || b FROM (SELECT coalesce(b, 'x') AS b)) IS NULL
-- DEPENDS ON ROWS c gets CHECK (a <> 0 AND h <> ''): fails where a row breaks it
-- DEPENDS ON ROWS c gets CHECK (q IS NULL OR q IN ('x', 'y')): fails where a row breaks it
--   ask first: SELECT count(*) FROM c WHERE NOT (q IS NULL OR q IN ('x', 'y'))
-- DEPENDS ON ROWS c gets a foreign key to p: fails where a row has no parent
--   ask first: SELECT count(*) FROM c AS child WHERE p IS NOT NULL AND NOT EXISTS (SELECT 1 FROM p AS parent WHERE parent.id = child.p)
-- DEPENDS ON ROWS c gets a foreign key to p: fails where a row has no parent
--   ask first: SELECT count(*) FROM c AS child WHERE q IS NOT NULL AND NOT EXISTS (SELECT 1 FROM p AS parent WHERE parent.kept = child.q)
-- DEPENDS ON ROWS c.a becomes INTEGER: values are converted
--   ask first: SELECT typeof(a), count(*) FROM c GROUP BY 1
-- DEPENDS ON ROWS p gets a key (lower(name)): fails where two rows are equal in it
--   ask first: SELECT lower(name), count(*) FROM p WHERE lower(name) IS NOT NULL GROUP BY lower(name) HAVING count(*) > 1
-- DEPENDS ON ROWS p gets a key (name, n COLLATE NOCASE): fails where two rows are equal in it
--   ask first: SELECT name, CASE WHEN typeof(n) = 'text' AND n = CAST(n AS NUMERIC) THEN CAST(n AS NUMERIC) ELSE n END COLLATE NOCASE, count(*) FROM p WHERE (n IS NOT NULL AND id > 5) AND name IS NOT NULL AND CASE WHEN typeof(n) = 'text' AND n = CAST(n AS NUMERIC) THEN CAST(n AS NUMERIC) ELSE n END IS NOT NULL GROUP BY name, CASE WHEN typeof(n) = 'text' AND n = CAST(n AS NUMERIC) THEN CAST(n AS NUMERIC) ELSE n END COLLATE NOCASE HAVING count(*) > 1
-- DEPENDS ON ROWS p gets a key (g): fails where two rows are equal in it
--   ask first: SELECT (upper(name)), count(*) FROM p WHERE (SELECT g > '' FROM (SELECT (upper(name)) AS g)) AND (upper(name)) IS NOT NULL GROUP BY (upper(name)) HAVING count(*) > 1

-- p is rebuilt: code becomes TEXT COLLATE NOCASE; n becomes INTEGER; g is new; UNIQUE (name) is new; UNIQUE (code, name COLLATE NOCASE) is new
-- c is rebuilt: gone goes; a becomes INTEGER; b becomes TEXT NOT NULL DEFAULT 'x'; h is new; new_col is new; CHECK (a <> 0 AND h <> '') is new; CHECK (q IS NULL OR q IN ('x', 'y')) is new; FOREIGN KEY (p) REFERENCES p (id) is new; FOREIGN KEY (q) REFERENCES p (kept) is new; FOREIGN KEY (new_col) REFERENCES p (name) is new
CREATE TABLE p_old AS SELECT id, code, name, n, kept FROM p;
CREATE TABLE c_old AS SELECT id, a, b, p, q FROM c;
DROP TABLE c;
DROP TABLE p;
CREATE TABLE p (
  id INTEGER PRIMARY KEY,
  code TEXT COLLATE NOCASE,
  name TEXT UNIQUE,
  n INTEGER,
  kept TEXT UNIQUE,
  g TEXT AS (upper(name)),
  UNIQUE (code, name COLLATE NOCASE)
);
CREATE TABLE c (
  id INTEGER PRIMARY KEY,
  a INTEGER,
  b TEXT NOT NULL DEFAULT 'x',
  p INTEGER REFERENCES p (id),
  q TEXT REFERENCES p (kept),
  h TEXT NOT NULL AS (a || b) STORED,
  new_col TEXT REFERENCES p (name),
  CHECK (a <> 0 AND h <> ''),
  CHECK (q IS NULL OR q IN ('x', 'y'))
);
INSERT INTO p (id, code, name, n, kept)
SELECT id, code, name, n, kept FROM p_old;
INSERT INTO c (id, a, b, p, q)
SELECT id, a, coalesce(b, 'x'), p, q FROM c_old;
DROP TABLE p_old;
DROP TABLE c_old;
CREATE UNIQUE INDEX p_lower ON p (lower(name));
CREATE UNIQUE INDEX p_part ON p (name DESC, n COLLATE NOCASE) WHERE n IS NOT NULL AND id > 5;
CREATE UNIQUE INDEX p_g ON p (g) WHERE g > '';
CREATE UNIQUE INDEX c_new ON c (new_col, a);
CREATE UNIQUE INDEX c_h ON c (h, id);
