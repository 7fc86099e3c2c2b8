CREATE VIEW "members_listing" AS
SELECT "rooms"."room_id", "rooms"."name", count(*) AS "n"
FROM "rooms"
LEFT JOIN "members" ON "members"."room_id" = "rooms"."id"
GROUP BY "rooms"."id";

CREATE TABLE "receipts" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "sent_at" TEXT,
    "room_id" INTEGER NOT NULL REFERENCES "rooms" ("id") ON DELETE CASCADE,
    "member_id" INTEGER REFERENCES "members" ("id") ON DELETE SET NULL
);

CREATE INDEX "idx_receipts_room_id" ON "receipts" ("room_id");
