CREATE TABLE "rooms" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "room_id" TEXT NOT NULL UNIQUE,
    "name" TEXT,
    "topic" TEXT,
    "avatar_url" TEXT,
    "is_encrypted" INTEGER NOT NULL DEFAULT 0 CHECK ("is_encrypted" IN (0, 1))
);

CREATE TABLE "members" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "display_name" TEXT,
    "avatar_url" TEXT,
    "membership" TEXT NOT NULL,
    "room_id" INTEGER NOT NULL REFERENCES "rooms" ("id") ON DELETE RESTRICT
);

CREATE INDEX "idx_members_room_id" ON "members" ("room_id");

CREATE TABLE "events" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "event_id" TEXT NOT NULL UNIQUE,
    "kind" TEXT NOT NULL,
    "content" TEXT NOT NULL DEFAULT '{}',
    "sent_at" TEXT,
    "received_at" TEXT,
    "room_id" INTEGER NOT NULL REFERENCES "rooms" ("id") ON DELETE CASCADE
);
