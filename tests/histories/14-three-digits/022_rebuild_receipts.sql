DROP VIEW "rooms_overview";

DROP VIEW "events_listing_totals";

DROP VIEW "active_receipts_totals";

DROP VIEW "active_receipts";

CREATE TABLE "receipts_new" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "sent_at" TEXT,
    "room_id" INTEGER NOT NULL REFERENCES "rooms" ("id") ON DELETE RESTRICT,
    "member_id" INTEGER REFERENCES "members" ("id") ON DELETE CASCADE,
    "priority" INTEGER NOT NULL DEFAULT 0
);

INSERT INTO "receipts_new" ("id", "kind", "event_id", "sent_at", "room_id", "member_id", "priority")
SELECT "id", "kind", "event_id", "sent_at", "room_id", "member_id", "priority" FROM "receipts";

DROP TABLE "receipts";

ALTER TABLE "receipts_new" RENAME TO "receipts";

CREATE INDEX "idx_receipts_member_id" ON "receipts" ("member_id");

CREATE INDEX "idx_receipts_event_id_room_id" ON "receipts" ("event_id" COLLATE NOCASE, "room_id");

CREATE VIEW "active_receipts" AS
SELECT "event_id", "id", "room_id", "kind"
FROM "receipts"
WHERE "kind" IS NOT NULL
ORDER BY "event_id";

CREATE VIEW "active_receipts_totals" AS SELECT "event_id", count(*) AS "total" FROM "active_receipts" GROUP BY "event_id";

CREATE VIEW "events_listing_totals" AS SELECT "n", count(*) AS "total" FROM "events_listing" GROUP BY "n";

CREATE VIEW "rooms_overview" AS
SELECT "topic", "topic_lower", "is_encrypted", "id"
FROM "rooms"
WHERE "topic" IS NOT NULL
ORDER BY "topic";

ALTER TABLE "keys" ADD COLUMN "origin" TEXT;
