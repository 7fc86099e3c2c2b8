ALTER TABLE "authors" DROP COLUMN "created_at";
