UPDATE "devices" SET "user_id" = trim("user_id") WHERE "user_id" IS NOT NULL;

ALTER TABLE "devices" DROP COLUMN "is_trusted";
