-- CreateIndex
CREATE INDEX "idx_Share_description" ON "Share" ("description");

-- RedefineTables
PRAGMA defer_foreign_keys=ON;

PRAGMA foreign_keys=OFF;

DROP VIEW "active_ShareSecurity_totals";

DROP VIEW "public_UserSession";

DROP VIEW "UserSession_overview";

DROP VIEW "active_ShareSecurity";

CREATE TABLE "new_ShareSecurity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "password" TEXT CHECK (length("password") < 4096),
    "maxViews" INTEGER NOT NULL DEFAULT 0,
    "shareId" TEXT NOT NULL,
    "password_coalesce" TEXT GENERATED ALWAYS AS (coalesce("password", '-')) VIRTUAL,
    "etag" TEXT,
    "hidden" BOOLEAN NOT NULL DEFAULT 0 CHECK ("hidden" IN (0, 1)),
    "language" TEXT,
    "external_ref" TEXT,
    CONSTRAINT "ShareSecurity_shareId_fkey" FOREIGN KEY ("shareId") REFERENCES "Share" ("id") ON DELETE CASCADE
);

INSERT INTO "new_ShareSecurity" ("id", "password", "maxViews", "shareId", "etag", "hidden", "language", "external_ref")
SELECT "id", "password", "maxViews", "shareId", "etag", "hidden", "language", "external_ref" FROM "ShareSecurity";

DROP TABLE "ShareSecurity";

ALTER TABLE "new_ShareSecurity" RENAME TO "ShareSecurity";

CREATE INDEX "idx_ShareSecurity_language_shareId" ON "ShareSecurity" ("language", "shareId");

CREATE VIEW "active_ShareSecurity" AS
SELECT "etag", "maxViews", "id", "password_coalesce"
FROM "ShareSecurity"
ORDER BY "etag";

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

PRAGMA foreign_keys=ON;

PRAGMA defer_foreign_keys=OFF;
