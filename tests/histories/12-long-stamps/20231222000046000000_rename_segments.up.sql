ALTER TABLE "segments" RENAME TO "audiences";
