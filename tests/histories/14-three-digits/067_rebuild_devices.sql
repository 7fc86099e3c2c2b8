CREATE TABLE "devices_new" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "device_id" TEXT NOT NULL UNIQUE,
    "user_id" TEXT NOT NULL CHECK (length("user_id") < 4096),
    "ed25519" BLOB,
    "is_deleted" INTEGER NOT NULL DEFAULT 0 CHECK ("is_deleted" IN (0, 1)),
    "origin" TEXT
);

INSERT INTO "devices_new" ("id", "device_id", "user_id", "ed25519", "is_deleted", "origin")
SELECT "id", "device_id", "user_id", "ed25519", "is_deleted", "origin" FROM "devices";

DROP TABLE "devices";

ALTER TABLE "devices_new" RENAME TO "devices";
