-- AlterTable
ALTER TABLE "Config" RENAME "position" TO "sort_order";
