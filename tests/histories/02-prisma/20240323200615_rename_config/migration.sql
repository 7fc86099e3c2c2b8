-- AlterTable
ALTER TABLE "Config" RENAME TO "Setting";
