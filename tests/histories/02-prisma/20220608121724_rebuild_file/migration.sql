-- RedefineTables
PRAGMA defer_foreign_keys=ON;

PRAGMA foreign_keys=OFF;

CREATE TABLE "new_File" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL DEFAULT 0 CHECK ("size" >= 0),
    "checksum" BLOB,
    "shareId" TEXT NOT NULL,
    CONSTRAINT "File_shareId_fkey" FOREIGN KEY ("shareId") REFERENCES "Share" ("id") ON DELETE RESTRICT
);

INSERT INTO "new_File" ("id", "name", "size", "checksum", "shareId")
SELECT "id", "name", "size", "checksum", "shareId" FROM "File";

DROP TABLE "File";

ALTER TABLE "new_File" RENAME TO "File";

CREATE UNIQUE INDEX "idx_File_size_name" ON "File" ("size", "name");

PRAGMA foreign_keys=ON;

PRAGMA defer_foreign_keys=OFF;
