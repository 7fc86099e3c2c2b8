UPDATE "deliveries" SET "state" = trim("state") WHERE "state" IS NOT NULL;
