CREATE VIEW "send_queue_overview" AS
SELECT "rooms"."room_id", "rooms"."name", count(*) AS "n"
FROM "rooms"
LEFT JOIN "send_queue" ON "send_queue"."room_id" = "rooms"."id"
GROUP BY "rooms"."id";

CREATE TABLE "dependents" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "parent_transaction_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "content" TEXT NOT NULL DEFAULT '{}',
    "send_queue_id" INTEGER NOT NULL REFERENCES "send_queue" ("id") ON DELETE NO ACTION
);

CREATE INDEX "idx_dependents_send_queue_id" ON "dependents" ("send_queue_id");

CREATE TRIGGER "events_counted"
AFTER INSERT ON "events"
BEGIN
    UPDATE "rooms" SET "revision" = "revision" + 1 WHERE "id" = NEW."room_id";
END;
