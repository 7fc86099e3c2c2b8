-- AlterTable
ALTER TABLE "Download" ADD COLUMN "bytes" INTEGER NOT NULL DEFAULT 0;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;

PRAGMA foreign_keys=OFF;

CREATE TABLE "new_ShareRecipient" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "origin" TEXT,
    "email" TEXT NOT NULL COLLATE NOCASE,
    "notifiedAt" DATETIME,
    "shareId" TEXT NOT NULL,
    "external_ref" TEXT,
    "priority" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "ShareRecipient_shareId_fkey" FOREIGN KEY ("shareId") REFERENCES "Share" ("id") ON DELETE RESTRICT
);

INSERT INTO "new_ShareRecipient" ("id", "email", "notifiedAt", "shareId", "external_ref", "origin", "priority")
SELECT "id", "email", "notifiedAt", "shareId", "external_ref", "origin", "priority" FROM "ShareRecipient";

DROP TABLE "ShareRecipient";

ALTER TABLE "new_ShareRecipient" RENAME TO "ShareRecipient";

CREATE INDEX "idx_ShareRecipient_shareId" ON "ShareRecipient" ("shareId");

CREATE INDEX "idx_ShareRecipient_origin_email_notifiedAt" ON "ShareRecipient" ("origin", "email", "notifiedAt" DESC) WHERE "priority" IS NOT NULL;

PRAGMA foreign_keys=ON;

PRAGMA defer_foreign_keys=OFF;

CREATE VIEW "active_Quota" AS
SELECT "User"."id", "User"."username", count(*) AS "n"
FROM "User"
LEFT JOIN "Quota" ON "Quota"."userId" = "User"."id"
GROUP BY "User"."id";
