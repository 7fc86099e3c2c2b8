CREATE TABLE a (x TEXT DEFAULT '-- Up'); -- Down
-- a - b
  -- Up
CREATE TABLE b (x); -- not - a -- Down
	-- Down
DROP TABLE b;
-- Down
DROP TABLE a; --- Up
SELECT 1 - 2 -- Up
- 3;
	 -- Up migration
CREATE TABLE c (x);
-- Down
DROP TABLE c
