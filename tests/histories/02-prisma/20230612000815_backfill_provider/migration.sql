UPDATE "OAuthUser" SET "provider" = trim("provider") WHERE "provider" IS NOT NULL;

CREATE VIEW "active_OAuthUser" AS
SELECT "User"."id", "User"."username", count(*) AS "n"
FROM "User"
LEFT JOIN "OAuthUser" ON "OAuthUser"."userId" = "User"."id"
GROUP BY "User"."id";
