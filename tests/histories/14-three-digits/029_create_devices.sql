CREATE TABLE "devices" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "device_id" TEXT NOT NULL UNIQUE,
    "user_id" TEXT NOT NULL,
    "ed25519" BLOB,
    "is_trusted" INTEGER NOT NULL DEFAULT 0 CHECK ("is_trusted" IN (0, 1))
);

CREATE TABLE "drafts_new" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "reply_to" TEXT,
    "room_id" INTEGER NOT NULL REFERENCES "rooms" ("id") ON DELETE CASCADE,
    "saved_at" TEXT,
    "origin" TEXT,
    "meta" TEXT CHECK (json_valid("meta"))
);

INSERT INTO "drafts_new" ("id", "reply_to", "room_id", "saved_at", "origin", "meta")
SELECT "id", "reply_to", "room_id", "saved_at", "origin", "meta" FROM "drafts";

DROP TABLE "drafts";

ALTER TABLE "drafts_new" RENAME TO "drafts";

CREATE INDEX "idx_drafts_room_id" ON "drafts" ("room_id");
