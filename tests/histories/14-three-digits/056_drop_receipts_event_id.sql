ALTER TABLE "receipts" DROP COLUMN "event_id";

INSERT INTO "keys" ("id", "name") VALUES
    (100, 'first');
