-- AlterTable
ALTER TABLE "ShareSecurity" ADD COLUMN "hidden" BOOLEAN NOT NULL DEFAULT 0 CHECK ("hidden" IN (0, 1));

-- CreateIndex
CREATE INDEX "idx_UserSession_userId" ON "UserSession" ("userId" COLLATE NOCASE) WHERE "expiresAt" IS NOT NULL;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;

PRAGMA foreign_keys=OFF;

CREATE TABLE "new_ResetToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token" TEXT NOT NULL UNIQUE,
    "expiresAt" DATETIME,
    "userId" TEXT NOT NULL,
    CONSTRAINT "ResetToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT
);

INSERT INTO "new_ResetToken" ("id", "token", "expiresAt", "userId")
SELECT "id", "token", "expiresAt", "userId" FROM "ResetToken";

DROP TABLE "ResetToken";

ALTER TABLE "new_ResetToken" RENAME TO "ResetToken";

PRAGMA foreign_keys=ON;

PRAGMA defer_foreign_keys=OFF;
