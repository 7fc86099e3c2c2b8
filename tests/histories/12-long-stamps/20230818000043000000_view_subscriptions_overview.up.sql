CREATE VIEW "subscriptions_overview" AS
SELECT "readers"."id", "readers"."email", count(*) AS "n"
FROM "readers"
LEFT JOIN "subscriptions" ON "subscriptions"."reader_id" = "readers"."id"
GROUP BY "readers"."id";
