-- AlterTable
ALTER TABLE "User" ADD COLUMN "external_ref" TEXT;

-- AlterTable
ALTER TABLE "ResetToken" ADD COLUMN "etag" TEXT;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;

PRAGMA foreign_keys=OFF;

CREATE TABLE "new_OAuthUser" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "provider" TEXT NOT NULL,
    "providerUserId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 10,
    CONSTRAINT "OAuthUser_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE
);

INSERT INTO "new_OAuthUser" ("id", "provider", "providerUserId", "createdAt", "userId", "revision")
SELECT "id", "provider", "providerUserId", "createdAt", "userId", coalesce("revision", 10) FROM "OAuthUser";

DROP TABLE "OAuthUser";

ALTER TABLE "new_OAuthUser" RENAME TO "OAuthUser";

CREATE INDEX "idx_OAuthUser_providerUserId" ON "OAuthUser" ("providerUserId");

PRAGMA foreign_keys=ON;

PRAGMA defer_foreign_keys=OFF;
