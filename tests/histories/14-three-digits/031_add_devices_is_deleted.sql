ALTER TABLE "devices" ADD COLUMN "is_deleted" INTEGER NOT NULL DEFAULT 0 CHECK ("is_deleted" IN (0, 1));

CREATE VIEW "profiles_overview" AS
SELECT "avatar_url", "id", "display_name", "user_id"
FROM "profiles";
