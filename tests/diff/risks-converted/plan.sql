-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS items.stock: NULL becomes 5
-- DEPENDS ON ROWS items gets CHECK (price >= 0 OR price = 'free'): fails where a row breaks it
--   ask first: SELECT (SELECT count(*) FROM (SELECT CAST(price AS REAL) AS price FROM items WHERE typeof(price) <> 'blob' AND (typeof(price) <> 'text' OR price = CAST(price AS NUMERIC))) WHERE NOT (price >= 0 OR price = 'free')) + (SELECT count(*) FROM (SELECT +price AS price FROM items WHERE typeof(price) = 'blob' OR typeof(price) = 'text' AND price <> CAST(price AS NUMERIC)) WHERE NOT (price >= 0 OR price = 'free'))
-- DEPENDS ON ROWS items gets CHECK (low IN (1, 2, 3)): fails where a row breaks it
--   ask first: SELECT count(*) FROM (SELECT CASE WHEN typeof(low) = 'text' AND low = CAST(low AS NUMERIC) THEN CAST(low AS NUMERIC) ELSE low END AS low FROM items) WHERE NOT (low IN (1, 2, 3))
-- DEPENDS ON ROWS items gets CHECK (high < 'z'): fails where a row breaks it
-- DEPENDS ON ROWS items.size becomes TEXT: values are converted
--   ask first: SELECT typeof(size), count(*) FROM items GROUP BY 1
-- DEPENDS ON ROWS items.price becomes REAL: values are converted
--   ask first: SELECT typeof(price), count(*) FROM items GROUP BY 1
-- DEPENDS ON ROWS items.low becomes INTEGER: values are converted
--   ask first: SELECT typeof(low), count(*) FROM items GROUP BY 1
-- DEPENDS ON ROWS items.high becomes INTEGER: values are converted
--   ask first: SELECT typeof(high), count(*) FROM items GROUP BY 1
-- DEPENDS ON ROWS items gets CHECK (size > 5): fails where a row breaks it
--   ask first: SELECT (SELECT count(*) FROM (SELECT CAST(size AS TEXT) AS size FROM items WHERE typeof(size) <> 'blob') WHERE NOT (size > 5)) + (SELECT count(*) FROM (SELECT +size AS size FROM items WHERE typeof(size) = 'blob') WHERE NOT (size > 5))
-- DEPENDS ON ROWS items gets a key (code, stock): fails where two rows are equal in it
--   ask first: SELECT code, coalesce(stock, 5), count(*) FROM items WHERE (SELECT stock <> 5 FROM (SELECT coalesce(stock, 5) AS stock)) AND code IS NOT NULL GROUP BY code, coalesce(stock, 5) HAVING count(*) > 1
-- DEPENDS ON ROWS counted gets CHECK (length(n) < 3): fails where a row breaks it
--   ask first: SELECT count(*) FROM (SELECT CAST(n AS TEXT) AS n FROM counted) WHERE NOT (length(n) < 3)
-- DEPENDS ON ROWS counted.n becomes TEXT: values are converted, and what can't be is refused (STRICT)
--   ask first: SELECT typeof(n), count(*) FROM counted GROUP BY 1
-- DEPENDS ON ROWS called refers to names by values that are converted ('007' to 7): fails where a row has no parent any more
--   ask first: SELECT count(*) FROM called AS child WHERE name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM names AS parent WHERE parent.name = CASE WHEN typeof(child.name) = 'text' AND child.name = CAST(child.name AS NUMERIC) THEN CAST(child.name AS NUMERIC) ELSE child.name END)
-- DEPENDS ON ROWS called.name becomes INTEGER: values are converted
--   ask first: SELECT typeof(name), count(*) FROM called GROUP BY 1
-- DEPENDS ON ROWS called.id becomes INTEGER: values are converted
--   ask first: SELECT typeof(id), count(*) FROM called GROUP BY 1

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- items is rebuilt: size becomes TEXT; price becomes REAL; low becomes INTEGER; high becomes INTEGER; stock becomes REAL NOT NULL DEFAULT 5; CHECK (price >= 0 OR price = 'free') is new; CHECK (low IN (1, 2, 3)) is new; CHECK (high < 'z') is new
-- called is rebuilt: name becomes INTEGER; id becomes INTEGER
CREATE TABLE items_old AS SELECT id, code, size, price, low, high, stock FROM items;
CREATE TABLE called_old AS SELECT rowid AS old_rowid, name, id FROM called;
DROP TABLE called;
DROP TABLE items;
CREATE TABLE items (
  id INTEGER PRIMARY KEY,
  code TEXT,
  size TEXT,
  price REAL CHECK (price >= 0 OR price = 'free'),
  low INTEGER CHECK (low IN (1, 2, 3)),
  high INTEGER CHECK (high < 'z'),
  stock REAL NOT NULL DEFAULT 5,
  CHECK (size > 5)
);
CREATE TABLE called (
  name INTEGER REFERENCES names (name),
  id INTEGER REFERENCES items (id)
);
INSERT INTO items (id, code, size, price, low, high, stock)
SELECT id, code, size, price, low, high, coalesce(stock, 5) FROM items_old;
INSERT INTO called (rowid, name, id)
SELECT old_rowid, name, id FROM called_old;
DROP TABLE items_old;
DROP TABLE called_old;
CREATE UNIQUE INDEX items_stock ON items (code, stock) WHERE stock <> 5;

-- counted is rebuilt: n becomes TEXT; CHECK (length(n) < 3) is new
CREATE TABLE counted_new (
  id INTEGER PRIMARY KEY,
  n TEXT CHECK (length(n) < 3)
) STRICT;
INSERT INTO counted_new (id, n)
SELECT id, n FROM counted;
DROP TABLE counted;
ALTER TABLE counted_new RENAME TO counted;
