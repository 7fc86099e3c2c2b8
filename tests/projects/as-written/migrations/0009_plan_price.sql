-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
--<^^^^^^^^^^^^^^^^^^^^ d1/pragma-noop warning: foreign_keys
CREATE TABLE "new_plans" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "features" TEXT,
    "price" INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "new_plans" ("id", "name") SELECT "id", "name" FROM "plans";
--<^^^^^^^^^^^^^^^^^^^^ loss/rebuild-column error: features
DROP TABLE "plans";
ALTER TABLE "new_plans" RENAME TO "plans";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
--<^^^^^^^^^^^^^^^^^^^^^^^^^^ d1/defer-off warning: orphan
