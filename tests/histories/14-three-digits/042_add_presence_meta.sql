ALTER TABLE "presence" ADD COLUMN "meta" TEXT;

ALTER TABLE "dependents" ADD COLUMN "origin" TEXT;
