ALTER TABLE "audiences" RENAME TO "segments";
