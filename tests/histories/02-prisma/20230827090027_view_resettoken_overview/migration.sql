CREATE VIEW "ResetToken_overview" AS
SELECT "User"."id", "User"."username", count(*) AS "n"
FROM "User"
LEFT JOIN "ResetToken" ON "ResetToken"."userId" = "User"."id"
GROUP BY "User"."id";
