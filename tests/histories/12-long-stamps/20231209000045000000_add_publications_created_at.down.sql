ALTER TABLE "publications" DROP COLUMN "created_at";
