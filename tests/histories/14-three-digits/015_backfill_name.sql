UPDATE "rooms" SET "name" = trim("name") WHERE "name" IS NOT NULL;
