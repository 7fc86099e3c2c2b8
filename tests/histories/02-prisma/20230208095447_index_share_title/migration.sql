-- CreateIndex
CREATE INDEX "idx_Share_title" ON "Share" ("title");

-- RedefineTables
PRAGMA defer_foreign_keys=ON;

PRAGMA foreign_keys=OFF;

DROP VIEW "active_Quota_totals";

DROP VIEW "public_UserSession";

DROP VIEW "UserSession_overview";

DROP VIEW "active_Quota";

DROP VIEW "active_ShareSecurity";

CREATE TABLE "new_ShareSecurity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "password" TEXT CHECK (length("password") < 4096),
    "maxViews" INTEGER NOT NULL DEFAULT 0,
    "shareId" TEXT NOT NULL,
    "hidden" BOOLEAN NOT NULL DEFAULT 0 CHECK ("hidden" IN (0, 1)),
    "external_ref" TEXT,
    CONSTRAINT "ShareSecurity_shareId_fkey" FOREIGN KEY ("shareId") REFERENCES "Share" ("id") ON DELETE CASCADE
);

INSERT INTO "new_ShareSecurity" ("id", "password", "maxViews", "shareId", "hidden", "external_ref")
SELECT "id", "password", "maxViews", "shareId", "hidden", "external_ref" FROM "ShareSecurity";

DROP TABLE "ShareSecurity";

ALTER TABLE "new_ShareSecurity" RENAME TO "ShareSecurity";

CREATE INDEX "idx_ShareSecurity_shareId" ON "ShareSecurity" ("shareId");

CREATE INDEX "idx_ShareSecurity_password_maxViews" ON "ShareSecurity" ("password", "maxViews");

CREATE UNIQUE INDEX "idx_ShareSecurity_maxViews_password" ON "ShareSecurity" ("maxViews", "password");

CREATE VIEW "active_ShareSecurity" AS
SELECT "maxViews", "password", "id", "shareId"
FROM "ShareSecurity"
WHERE "id" IS NOT NULL;

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

CREATE VIEW "active_Quota_totals" AS SELECT "n", count(*) AS "total" FROM "active_Quota" GROUP BY "n";

PRAGMA foreign_keys=ON;

PRAGMA defer_foreign_keys=OFF;
