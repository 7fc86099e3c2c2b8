ALTER TABLE "media" ADD COLUMN "is_pinned" INTEGER NOT NULL DEFAULT 0 CHECK ("is_pinned" IN (0, 1));

CREATE VIEW "dependents_overview" AS
SELECT "send_queue"."transaction_id", count(*) AS "n"
FROM "send_queue"
LEFT JOIN "dependents" ON "dependents"."send_queue_id" = "send_queue"."id"
GROUP BY "send_queue"."id";

CREATE TABLE "threads" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "root_id" TEXT NOT NULL UNIQUE,
    "reply_count" INTEGER NOT NULL DEFAULT 0,
    "latest_at" TEXT,
    "room_id" INTEGER NOT NULL REFERENCES "rooms" ("id") ON DELETE NO ACTION
);

CREATE INDEX "idx_threads_room_id" ON "threads" ("room_id");
