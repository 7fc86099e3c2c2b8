-- RedefineTables
PRAGMA defer_foreign_keys=ON;

PRAGMA foreign_keys=OFF;

CREATE TABLE "new_Quota" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "maxBytes" INTEGER NOT NULL DEFAULT 0,
    "maxShares" INTEGER NOT NULL DEFAULT 0,
    "userId" TEXT NOT NULL,
    CONSTRAINT "Quota_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT
);

INSERT INTO "new_Quota" ("id", "maxBytes", "maxShares", "userId")
SELECT "id", "maxBytes", "maxShares", "userId" FROM "Quota";

DROP TABLE "Quota";

ALTER TABLE "new_Quota" RENAME TO "Quota";

PRAGMA foreign_keys=ON;

PRAGMA defer_foreign_keys=OFF;
