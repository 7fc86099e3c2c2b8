CREATE VIEW "public_UserSession" AS
SELECT "User"."id", "User"."username", count(*) AS "n"
FROM "User"
LEFT JOIN "UserSession" ON "UserSession"."userId" = "User"."id"
GROUP BY "User"."id";

-- AlterTable
ALTER TABLE "Share" ADD "createdAt" DATETIME;
