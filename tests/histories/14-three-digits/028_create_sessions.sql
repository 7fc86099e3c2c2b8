CREATE TABLE "sessions" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "session_id" TEXT NOT NULL UNIQUE,
    "sender_key" BLOB,
    "pickle" BLOB,
    "room_id" INTEGER REFERENCES "rooms" ("id") ON DELETE SET NULL
);

CREATE INDEX "idx_sessions_room_id" ON "sessions" ("room_id");

CREATE INDEX "idx_presence_status_user_id_last_active_at" ON "presence" (lower("status"), "user_id", "last_active_at");

CREATE VIEW "recent_rooms" AS
SELECT "is_favourite", "id", "name", "topic"
FROM "rooms"
WHERE "id" IS NOT NULL;
