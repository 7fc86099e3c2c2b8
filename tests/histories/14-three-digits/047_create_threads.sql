CREATE TABLE "threads" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "root_id" TEXT NOT NULL UNIQUE,
    "reply_count" INTEGER NOT NULL DEFAULT 0,
    "latest_at" TEXT,
    "room_id" INTEGER NOT NULL REFERENCES "rooms" ("id") ON DELETE RESTRICT
);
