-- AlterTable
ALTER TABLE "Download" ADD "revision" INTEGER NOT NULL DEFAULT 0;
