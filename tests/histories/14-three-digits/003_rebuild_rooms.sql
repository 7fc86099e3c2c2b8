CREATE TABLE "rooms_new" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "is_favourite" INTEGER NOT NULL DEFAULT 0 CHECK ("is_favourite" IN (0, 1)),
    "room_id" TEXT NOT NULL UNIQUE,
    "name" TEXT,
    "topic" TEXT,
    "avatar_url" TEXT,
    "is_encrypted" INTEGER NOT NULL DEFAULT 0 CHECK ("is_encrypted" IN (0, 1)),
    "topic_lower" TEXT GENERATED ALWAYS AS (lower("topic")) VIRTUAL
);

INSERT INTO "rooms_new" ("id", "room_id", "name", "topic", "avatar_url", "is_encrypted", "is_favourite")
SELECT "id", "room_id", "name", "topic", "avatar_url", "is_encrypted", "is_favourite" FROM "rooms";

DROP TABLE "rooms";

ALTER TABLE "rooms_new" RENAME TO "rooms";
