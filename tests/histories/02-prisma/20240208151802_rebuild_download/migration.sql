-- RedefineTables
PRAGMA defer_foreign_keys=ON;

PRAGMA foreign_keys=OFF;

CREATE TABLE "new_Download" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME,
    "country" TEXT,
    "fileId" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "meta" TEXT,
    CONSTRAINT "Download_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File" ("id") ON DELETE CASCADE
);

INSERT INTO "new_Download" ("id", "at", "country", "fileId", "bytes", "meta")
SELECT "id", "at", "country", "fileId", "bytes", "meta" FROM "Download";

DROP TABLE "Download";

ALTER TABLE "new_Download" RENAME TO "Download";

PRAGMA foreign_keys=ON;

PRAGMA defer_foreign_keys=OFF;
