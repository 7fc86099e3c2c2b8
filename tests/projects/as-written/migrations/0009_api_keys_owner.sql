-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
--<^^^^^^^^^^^^^^^^^^^^ d1/pragma-noop warning: foreign_keys
CREATE TABLE "new_api_keys" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
--               ^^^^^^^^ date/text-iso warning: NUMERIC
--                                         ^^^^^^^^^^^^^^^^^ date/iso-default warning: ISO 8601
    CONSTRAINT "api_keys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE
--  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fk/unindexed warning: user_id
);
INSERT INTO "new_api_keys" ("created_at", "id", "is_active", "key_hash", "name", "user_id") SELECT coalesce("created_at", CURRENT_TIMESTAMP) AS "created_at", "id", coalesce("is_active", true) AS "is_active", "key_hash", "name", "user_id" FROM "api_keys";
--<^^^^^^^^^^^^^^^^^^^^^^^ loss/rebuild-column error: last_used
DROP TABLE "api_keys";
--<^^^^^^^^^^^^^^^^^^ loss/rebuild-blocked error: audit_logs
ALTER TABLE "new_api_keys" RENAME TO "api_keys";
CREATE UNIQUE INDEX "api_keys_key_hash_key" ON "api_keys"("key_hash");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
--<^^^^^^^^^^^^^^^^^^^^^^^^^^ d1/defer-off error: orphan
