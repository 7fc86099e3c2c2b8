CREATE VIEW "public_Config" AS
SELECT "language", "revision", "sort_order", "updatedAt"
FROM "Config"
WHERE "sort_order" IS NOT NULL;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;

PRAGMA foreign_keys=OFF;

CREATE TABLE "new_File" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL DEFAULT 0,
    "checksum" BLOB,
    "shareId" TEXT NOT NULL,
    "linked_sessionId" TEXT,
    "etag" TEXT,
    "priority" INTEGER NOT NULL DEFAULT 1,
    "hidden" BOOLEAN NOT NULL DEFAULT 1 CHECK ("hidden" IN (0, 1)),
    "revision" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "File_shareId_fkey" FOREIGN KEY ("shareId") REFERENCES "Share" ("id") ON DELETE CASCADE,
    CONSTRAINT "File_linked_sessionId_fkey" FOREIGN KEY ("linked_sessionId") REFERENCES "UserSession" ("id") ON DELETE SET NULL
);

INSERT INTO "new_File" ("id", "createdAt", "name", "size", "checksum", "shareId", "linked_sessionId", "etag", "priority", "hidden", "revision")
SELECT "id", "createdAt", "name", "size", "checksum", "shareId", "linked_sessionId", "etag", "priority", "hidden", "revision" FROM "File";

DROP TABLE "File";

ALTER TABLE "new_File" RENAME TO "File";

CREATE INDEX "idx_File_linked_sessionId" ON "File" ("linked_sessionId");

CREATE INDEX "idx_File_checksum_createdAt" ON "File" ("checksum", "createdAt");

CREATE INDEX "idx_File_checksum_hidden" ON "File" ("checksum", "hidden" DESC);

PRAGMA foreign_keys=ON;

PRAGMA defer_foreign_keys=OFF;
