-- RedefineTables
PRAGMA defer_foreign_keys=ON;

PRAGMA foreign_keys=OFF;

DROP VIEW "ResetToken_overview";

DROP VIEW "public_UserSession";

DROP VIEW "UserSession_overview";

DROP VIEW "active_Quota";

CREATE TABLE "new_Quota" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "maxBytes" INTEGER NOT NULL DEFAULT 0,
    "maxShares" INTEGER NOT NULL DEFAULT 0,
    "userId" TEXT NOT NULL,
    CONSTRAINT "Quota_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE
);

INSERT INTO "new_Quota" ("id", "maxBytes", "maxShares", "userId")
SELECT "id", "maxBytes", "maxShares", "userId" FROM "Quota";

DROP TABLE "Quota";

ALTER TABLE "new_Quota" RENAME TO "Quota";

CREATE INDEX "idx_Quota_userId" ON "Quota" ("userId");

CREATE VIEW "active_Quota" AS
SELECT "User"."id", "User"."username", count(*) AS "n"
FROM "User"
LEFT JOIN "Quota" ON "Quota"."userId" = "User"."id"
GROUP BY "User"."id";

CREATE VIEW "UserSession_overview" AS
SELECT "id", "userId", "userAgent", "expiresAt"
FROM "UserSession"
ORDER BY "id";

CREATE VIEW "public_UserSession" AS
SELECT "User"."id", "User"."username", count(*) AS "n"
FROM "User"
LEFT JOIN "UserSession" ON "UserSession"."userId" = "User"."id"
GROUP BY "User"."id";

CREATE VIEW "ResetToken_overview" AS
SELECT "User"."id", "User"."username", count(*) AS "n"
FROM "User"
LEFT JOIN "ResetToken" ON "ResetToken"."userId" = "User"."id"
GROUP BY "User"."id";

PRAGMA foreign_keys=ON;

PRAGMA defer_foreign_keys=OFF;
