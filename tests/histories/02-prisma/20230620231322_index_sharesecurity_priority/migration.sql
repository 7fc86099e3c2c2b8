-- CreateIndex
CREATE INDEX "idx_ShareSecurity_priority" ON "ShareSecurity" ("priority" DESC);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;

PRAGMA foreign_keys=OFF;

CREATE TABLE "new_Config" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL UNIQUE,
    "kind" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "isSecret" BOOLEAN NOT NULL DEFAULT 0 CHECK ("isSecret" IN (0, 1)),
    "updatedAt" DATETIME,
    "origin" TEXT NOT NULL DEFAULT '',
    "language" TEXT
);

INSERT INTO "new_Config" ("id", "key", "kind", "sort_order", "isSecret", "updatedAt", "origin", "language")
SELECT "id", "key", "kind", "sort_order", "isSecret", "updatedAt", coalesce("origin", ''), "language" FROM "Config";

DROP TABLE "Config";

ALTER TABLE "new_Config" RENAME TO "Config";

CREATE INDEX "idx_Config_isSecret" ON "Config" ("isSecret");

PRAGMA foreign_keys=ON;

PRAGMA defer_foreign_keys=OFF;
