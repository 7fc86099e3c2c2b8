CREATE VIEW "active_rooms" AS
SELECT "room_id", "id", "is_favourite", "topic"
FROM "rooms"
WHERE "room_id" IS NOT NULL;

CREATE UNIQUE INDEX "idx_receipts_room_id_category" ON "receipts" ("room_id", "category");
