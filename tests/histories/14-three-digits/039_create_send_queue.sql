CREATE TABLE "send_queue" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "transaction_id" TEXT NOT NULL UNIQUE,
    "content" TEXT NOT NULL DEFAULT '{}',
    "is_wedged" INTEGER NOT NULL DEFAULT 0 CHECK ("is_wedged" IN (0, 1)),
    "priority" INTEGER NOT NULL DEFAULT 0,
    "room_id" INTEGER NOT NULL REFERENCES "rooms" ("id") ON DELETE CASCADE
);

ALTER TABLE "devices" ADD COLUMN "is_deleted" INTEGER NOT NULL DEFAULT 0 CHECK ("is_deleted" IN (0, 1));
