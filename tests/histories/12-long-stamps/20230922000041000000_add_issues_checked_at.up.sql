ALTER TABLE "issues" ADD COLUMN "checked_at" TEXT;
