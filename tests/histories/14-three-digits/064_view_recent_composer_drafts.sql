CREATE VIEW "recent_composer_drafts" AS
SELECT "rooms"."room_id", "rooms"."name", count(*) AS "n"
FROM "rooms"
LEFT JOIN "composer_drafts" ON "composer_drafts"."room_id" = "rooms"."id"
GROUP BY "rooms"."id";

ALTER TABLE "presence" ADD COLUMN "etag" TEXT;

ALTER TABLE "threads" ADD "language" TEXT;
