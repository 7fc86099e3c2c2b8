-- AlterTable
ALTER TABLE "File" ADD COLUMN "hidden" BOOLEAN NOT NULL DEFAULT 1 CHECK ("hidden" IN (0, 1));

-- AlterTable
ALTER TABLE "File" ADD "revision" INTEGER NOT NULL DEFAULT 0;
