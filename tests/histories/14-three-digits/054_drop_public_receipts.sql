DROP VIEW IF EXISTS "public_receipts";

UPDATE "members" SET "payload" = json("payload") WHERE "payload" IS NOT NULL;
