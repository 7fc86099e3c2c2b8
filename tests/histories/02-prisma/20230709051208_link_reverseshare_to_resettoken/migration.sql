-- AlterTable
ALTER TABLE "ReverseShare" ADD COLUMN "linked_resetTokenId" TEXT REFERENCES "ResetToken" ("id") ON DELETE CASCADE;

-- CreateIndex
CREATE INDEX "idx_ReverseShare_linked_resetTokenId" ON "ReverseShare" ("linked_resetTokenId");

-- RedefineTables
PRAGMA defer_foreign_keys=ON;

PRAGMA foreign_keys=OFF;

DROP VIEW "active_OAuthUser";

DROP VIEW "active_ShareSecurity_totals";

DROP VIEW "public_UserSession";

DROP VIEW "UserSession_overview";

CREATE TABLE "new_UserSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "expiresAt" DATETIME,
    "token" TEXT NOT NULL UNIQUE,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    "ip" TEXT,
    CONSTRAINT "UserSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT
);

INSERT INTO "new_UserSession" ("id", "token", "expiresAt", "userAgent", "userId", "ip")
SELECT "id", "token", "expiresAt", "userAgent", "userId", "ip" FROM "UserSession";

DROP TABLE "UserSession";

ALTER TABLE "new_UserSession" RENAME TO "UserSession";

CREATE INDEX "idx_UserSession_userId" ON "UserSession" (lower("userId"));

CREATE VIEW "UserSession_overview" AS
SELECT "id", "userId", "userAgent", "expiresAt"
FROM "UserSession"
ORDER BY "id";

CREATE VIEW "public_UserSession" AS
SELECT "User"."id", "User"."username", count(*) AS "n"
FROM "User"
LEFT JOIN "UserSession" ON "UserSession"."userId" = "User"."id"
GROUP BY "User"."id";

CREATE VIEW "active_ShareSecurity_totals" AS SELECT "maxViews", count(*) AS "total" FROM "active_ShareSecurity" GROUP BY "maxViews";

CREATE VIEW "active_OAuthUser" AS
SELECT "User"."id", "User"."username", count(*) AS "n"
FROM "User"
LEFT JOIN "OAuthUser" ON "OAuthUser"."userId" = "User"."id"
GROUP BY "User"."id";

PRAGMA foreign_keys=ON;

PRAGMA defer_foreign_keys=OFF;
