-- RedefineTables
PRAGMA defer_foreign_keys=ON;

PRAGMA foreign_keys=OFF;

CREATE TABLE "new_Share" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL UNIQUE,
    "description" TEXT CHECK (length("description") < 4096),
    "expiresAt" DATETIME,
    "isLocked" BOOLEAN NOT NULL DEFAULT 0 CHECK ("isLocked" IN (0, 1)),
    "userId" TEXT,
    "views" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Share_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL
);

INSERT INTO "new_Share" ("id", "slug", "description", "expiresAt", "isLocked", "userId", "views")
SELECT "id", "slug", "description", "expiresAt", "isLocked", "userId", "views" FROM "Share";

DROP TABLE "Share";

ALTER TABLE "new_Share" RENAME TO "Share";

CREATE INDEX "idx_Share_userId" ON "Share" ("userId");

PRAGMA foreign_keys=ON;

PRAGMA defer_foreign_keys=OFF;

-- CreateTable
CREATE TABLE "ReverseShare" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token" TEXT NOT NULL UNIQUE,
    "maxBytes" INTEGER NOT NULL DEFAULT 0,
    "remainingUses" INTEGER NOT NULL DEFAULT 0,
    "userId" TEXT NOT NULL,
    CONSTRAINT "ReverseShare_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE
);
