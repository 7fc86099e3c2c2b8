ALTER TABLE "issues" DROP COLUMN "checked_at";
