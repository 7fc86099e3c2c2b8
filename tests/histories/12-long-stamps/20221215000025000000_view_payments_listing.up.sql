CREATE VIEW "payments_listing" AS
SELECT "subscriptions"."id", "subscriptions"."plan", count(*) AS "n"
FROM "subscriptions"
LEFT JOIN "payments" ON "payments"."subscription_id" = "subscriptions"."id"
GROUP BY "subscriptions"."id";
