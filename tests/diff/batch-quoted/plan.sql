-- ==== migration 1 of 4 ====
-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS my-users.name: NULL becomes ''

-- The first of several migrations, to be applied in order, with no other among them. The application
-- goes on with the old schema until the new table takes the old one's place.

-- my-users is rebuilt: name becomes TEXT NOT NULL DEFAULT ''
-- my-users_new grows beside it, and triggers keep it in step: what it refuses, my-users does not take either from now on
-- to give up half-way: DROP TRIGGER "my-users_new_insert"; DROP TRIGGER "my-users_new_update"; DROP TRIGGER "my-users_new_delete";
--   DROP TABLE "my-users_new"; DROP TABLE "my-users_next";
CREATE TABLE "my-users_new" (
  name TEXT NOT NULL DEFAULT '',
  old_rowid TEXT
);
CREATE TRIGGER "my-users_new_insert" AFTER INSERT ON "my-users"
BEGIN
  INSERT OR REPLACE INTO "my-users_new" (rowid, name, old_rowid)
  SELECT rowid, coalesce(name, ''), old_rowid FROM "my-users" AS source WHERE source.rowid = new.rowid;
END;
CREATE TRIGGER "my-users_new_update" AFTER UPDATE ON "my-users"
BEGIN
  DELETE FROM "my-users_new" WHERE "my-users_new".rowid = old.rowid;
  INSERT OR REPLACE INTO "my-users_new" (rowid, name, old_rowid)
  SELECT rowid, coalesce(name, ''), old_rowid FROM "my-users" AS source WHERE source.rowid = new.rowid;
END;
CREATE TRIGGER "my-users_new_delete" AFTER DELETE ON "my-users"
BEGIN
  DELETE FROM "my-users_new" WHERE "my-users_new".rowid = old.rowid;
END;
CREATE TABLE "my-users_next" AS SELECT rowid AS old_rowid_ FROM "my-users" ORDER BY rowid LIMIT 1;

-- ==== migration 2 of 4 ====
-- The next 5 rows of my-users, copy 1 of 2.
INSERT INTO "my-users_new" (rowid, name, old_rowid)
SELECT old_rowid_, coalesce(name, ''), old_rowid
FROM (SELECT rowid AS old_rowid_, name, old_rowid FROM "my-users"
  WHERE rowid >= (SELECT old_rowid_ FROM "my-users_next") ORDER BY rowid LIMIT 5) AS batch
WHERE NOT EXISTS (SELECT 1 FROM "my-users_new" AS there WHERE there.rowid = batch.old_rowid_);
UPDATE "my-users_next" SET old_rowid_ =
  (SELECT rowid FROM "my-users"
  WHERE rowid >= (SELECT old_rowid_ FROM "my-users_next") ORDER BY rowid LIMIT 1 OFFSET 5)
  WHERE old_rowid_ IS NOT NULL;

-- ==== migration 3 of 4 ====
-- The next 5 rows of my-users, copy 2 of 2.
INSERT INTO "my-users_new" (rowid, name, old_rowid)
SELECT old_rowid_, coalesce(name, ''), old_rowid
FROM (SELECT rowid AS old_rowid_, name, old_rowid FROM "my-users"
  WHERE rowid >= (SELECT old_rowid_ FROM "my-users_next") ORDER BY rowid LIMIT 5) AS batch
WHERE NOT EXISTS (SELECT 1 FROM "my-users_new" AS there WHERE there.rowid = batch.old_rowid_);
UPDATE "my-users_next" SET old_rowid_ =
  (SELECT rowid FROM "my-users"
  WHERE rowid >= (SELECT old_rowid_ FROM "my-users_next") ORDER BY rowid LIMIT 1 OFFSET 5)
  WHERE old_rowid_ IS NOT NULL;

-- ==== migration 4 of 4 ====
-- my-users_new takes the place of my-users: what is left is copied, what a REPLACE displaced goes,
-- and the guard aborts the migration where the two are not equal.
DELETE FROM "my-users_new" WHERE NOT EXISTS (SELECT 1 FROM "my-users" AS source WHERE source.rowid = "my-users_new".rowid);
INSERT INTO "my-users_new" (rowid, name, old_rowid)
SELECT rowid, coalesce(name, ''), old_rowid FROM "my-users" AS source
  WHERE NOT EXISTS (SELECT 1 FROM "my-users_new" AS there WHERE there.rowid = source.rowid);
CREATE TABLE "my-users_guard" (n INTEGER CONSTRAINT every_row_is_copied CHECK (n = 0));
INSERT INTO "my-users_guard" (n) SELECT (SELECT count(*) FROM "my-users") - (SELECT count(*) FROM "my-users_new");
INSERT INTO "my-users_guard" (n) SELECT count(*) FROM "my-users" AS source JOIN "my-users_new" AS copy ON copy.rowid = source.rowid
  WHERE (source.old_rowid) IS NOT (copy.old_rowid);
DROP TABLE "my-users_guard";
-- mig:allow loss/drop-table because it only says where the next copy begins
DROP TABLE "my-users_next";
DROP TABLE "my-users";
ALTER TABLE "my-users_new" RENAME TO "my-users";
