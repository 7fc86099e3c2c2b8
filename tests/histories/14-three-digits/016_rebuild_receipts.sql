DROP VIEW "active_receipts";

CREATE TABLE "receipts_new" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "sent_at" TEXT,
    "room_id" INTEGER NOT NULL REFERENCES "rooms" ("id") ON DELETE RESTRICT,
    "member_id" INTEGER REFERENCES "members" ("id") ON DELETE SET NULL,
    "priority" INTEGER NOT NULL DEFAULT 0
);

INSERT INTO "receipts_new" ("id", "kind", "event_id", "sent_at", "room_id", "member_id", "priority")
SELECT "id", "kind", "event_id", "sent_at", "room_id", "member_id", "priority" FROM "receipts";

DROP TABLE "receipts";

ALTER TABLE "receipts_new" RENAME TO "receipts";

CREATE INDEX "idx_receipts_room_id" ON "receipts" ("room_id");

CREATE INDEX "idx_receipts_event_id_room_id" ON "receipts" ("event_id" COLLATE NOCASE, "room_id");

CREATE VIEW "active_receipts" AS
SELECT "event_id", "id", "room_id", "kind"
FROM "receipts"
WHERE "kind" IS NOT NULL
ORDER BY "event_id";

CREATE VIEW "members_listing_totals" AS SELECT "room_id", count(*) AS "total" FROM "members_listing" GROUP BY "room_id";
