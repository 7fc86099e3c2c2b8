CREATE VIEW "events_listing" AS
SELECT "rooms"."room_id", "rooms"."name", count(*) AS "n"
FROM "rooms"
LEFT JOIN "events" ON "events"."room_id" = "rooms"."id"
GROUP BY "rooms"."id";

ALTER TABLE "members" ADD "priority" INTEGER NOT NULL DEFAULT 0;
