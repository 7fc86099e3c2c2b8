DROP VIEW "active_receipts";

DROP VIEW "members_listing";

CREATE TABLE "rooms_new" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "is_favourite" INTEGER NOT NULL DEFAULT 0 CHECK ("is_favourite" IN (0, 1)),
    "room_id" TEXT NOT NULL UNIQUE,
    "name" TEXT,
    "topic" TEXT,
    "is_encrypted" INTEGER NOT NULL DEFAULT 0 CHECK ("is_encrypted" IN (0, 1))
);

INSERT INTO "rooms_new" ("id", "is_favourite", "room_id", "name", "topic", "is_encrypted")
SELECT "id", "is_favourite", "room_id", "name", "topic", "is_encrypted" FROM "rooms";

DROP TABLE "rooms";

ALTER TABLE "rooms_new" RENAME TO "rooms";

CREATE INDEX "idx_rooms_room_id" ON "rooms" ("room_id" DESC);

CREATE VIEW "members_listing" AS
SELECT "rooms"."room_id", "rooms"."name", count(*) AS "n"
FROM "rooms"
LEFT JOIN "members" ON "members"."room_id" = "rooms"."id"
GROUP BY "rooms"."id";

CREATE VIEW "active_receipts" AS
SELECT "event_id", "id", "room_id", "kind"
FROM "receipts"
WHERE "kind" IS NOT NULL
ORDER BY "event_id";

ALTER TABLE "receipts" ADD COLUMN "priority" INTEGER NOT NULL DEFAULT 0;
