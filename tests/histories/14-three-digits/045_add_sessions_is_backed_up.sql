ALTER TABLE "sessions" ADD COLUMN "is_backed_up" INTEGER NOT NULL DEFAULT 0 CHECK ("is_backed_up" IN (0, 1));

DROP VIEW "dependents_overview";

CREATE TABLE "send_queue_new" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "transaction_id" TEXT NOT NULL UNIQUE,
    "content" TEXT NOT NULL DEFAULT '{}',
    "is_wedged" INTEGER NOT NULL DEFAULT 0 CHECK ("is_wedged" IN (0, 1)),
    "priority" INTEGER NOT NULL DEFAULT 0,
    "room_id" INTEGER NOT NULL REFERENCES "rooms" ("id") ON DELETE RESTRICT
);

INSERT INTO "send_queue_new" ("id", "transaction_id", "content", "is_wedged", "priority", "room_id")
SELECT "id", "transaction_id", "content", "is_wedged", "priority", "room_id" FROM "send_queue";

DROP TABLE "send_queue";

ALTER TABLE "send_queue_new" RENAME TO "send_queue";

CREATE VIEW "dependents_overview" AS
SELECT "send_queue"."transaction_id", count(*) AS "n"
FROM "send_queue"
LEFT JOIN "dependents" ON "dependents"."send_queue_id" = "send_queue"."id"
GROUP BY "send_queue"."id";
