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
    CONSTRAINT "File_shareId_fkey" FOREIGN KEY ("shareId") REFERENCES "Share" ("id") ON DELETE RESTRICT,
    CONSTRAINT "File_linked_sessionId_fkey" FOREIGN KEY ("linked_sessionId") REFERENCES "UserSession" ("id") ON DELETE SET NULL
);

INSERT INTO "new_File" ("id", "name", "size", "checksum", "shareId", "linked_sessionId", "createdAt", "etag", "priority")
SELECT "id", "name", "size", "checksum", "shareId", "linked_sessionId", "createdAt", "etag", "priority" FROM "File";

DROP TABLE "File";

ALTER TABLE "new_File" RENAME TO "File";

CREATE INDEX "idx_File_linked_sessionId" ON "File" ("linked_sessionId");

CREATE INDEX "idx_File_checksum_createdAt" ON "File" ("checksum", "createdAt");

PRAGMA foreign_keys=ON;

PRAGMA defer_foreign_keys=OFF;
