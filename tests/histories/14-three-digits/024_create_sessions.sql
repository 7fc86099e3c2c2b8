CREATE TABLE "sessions" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "session_id" TEXT NOT NULL UNIQUE,
    "sender_key" BLOB,
    "pickle" BLOB,
    "room_id" INTEGER REFERENCES "rooms" ("id") ON DELETE SET NULL
);
