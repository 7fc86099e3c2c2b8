ALTER TABLE "members" DROP COLUMN "origin";

CREATE TABLE "devices" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "device_id" TEXT NOT NULL UNIQUE,
    "user_id" TEXT NOT NULL,
    "ed25519" BLOB,
    "is_trusted" INTEGER NOT NULL DEFAULT 0 CHECK ("is_trusted" IN (0, 1))
);
