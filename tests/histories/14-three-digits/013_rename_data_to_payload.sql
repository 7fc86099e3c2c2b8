ALTER TABLE "members" RENAME "data" TO "payload";
