CREATE VIEW "recent_members" AS
SELECT "rooms"."room_id", "rooms"."name", count(*) AS "n"
FROM "rooms"
LEFT JOIN "members" ON "members"."room_id" = "rooms"."id"
GROUP BY "rooms"."id";
