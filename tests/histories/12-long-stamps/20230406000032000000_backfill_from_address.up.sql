UPDATE "publications" SET "from_address" = trim("from_address") WHERE "from_address" IS NOT NULL;
