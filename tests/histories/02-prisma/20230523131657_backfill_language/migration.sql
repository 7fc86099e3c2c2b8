UPDATE "Config" SET "language" = trim("language") WHERE "language" IS NOT NULL;
