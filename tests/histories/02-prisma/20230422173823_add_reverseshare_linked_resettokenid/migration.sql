-- AlterTable
ALTER TABLE "ReverseShare" ADD COLUMN "linked_resetTokenId" TEXT REFERENCES "ResetToken" ("id") ON DELETE CASCADE;

-- CreateIndex
CREATE INDEX "idx_ReverseShare_linked_resetTokenId" ON "ReverseShare" ("linked_resetTokenId");

-- RedefineTables
PRAGMA defer_foreign_keys=ON;

PRAGMA foreign_keys=OFF;

DROP VIEW "active_Quota_totals";

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

CREATE INDEX "idx_UserSession_userId" ON "UserSession" ("userId" COLLATE NOCASE) WHERE "expiresAt" IS NOT NULL;

CREATE INDEX "idx_UserSession_ip" ON "UserSession" ("ip");

CREATE VIEW "UserSession_overview" AS
SELECT "id", "userId", "userAgent", "expiresAt"
FROM "UserSession"
ORDER BY "id";

CREATE VIEW "public_UserSession" AS
SELECT "User"."id", "User"."username", count(*) AS "n"
FROM "User"
LEFT JOIN "UserSession" ON "UserSession"."userId" = "User"."id"
GROUP BY "User"."id";

CREATE VIEW "active_Quota_totals" AS SELECT "n", count(*) AS "total" FROM "active_Quota" GROUP BY "n";

PRAGMA foreign_keys=ON;

PRAGMA defer_foreign_keys=OFF;
