-- RedefineTables
PRAGMA defer_foreign_keys=ON;

PRAGMA foreign_keys=OFF;

CREATE TABLE "new_ReverseShare" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token" TEXT NOT NULL UNIQUE,
    "remainingUses" INTEGER NOT NULL DEFAULT 0,
    "userId" TEXT NOT NULL,
    CONSTRAINT "ReverseShare_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE
);

INSERT INTO "new_ReverseShare" ("id", "token", "remainingUses", "userId")
SELECT "id", "token", "remainingUses", "userId" FROM "ReverseShare";

DROP TABLE "ReverseShare";

ALTER TABLE "new_ReverseShare" RENAME TO "ReverseShare";

CREATE INDEX "idx_ReverseShare_userId" ON "ReverseShare" ("userId");

PRAGMA foreign_keys=ON;

PRAGMA defer_foreign_keys=OFF;
