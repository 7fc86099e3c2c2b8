ALTER TABLE "profiles" ADD COLUMN "language" TEXT;

CREATE TABLE "events_new" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "event_id" TEXT NOT NULL UNIQUE,
    "kind" TEXT NOT NULL,
    "content" TEXT NOT NULL DEFAULT '{}',
    "sent_at" TEXT,
    "received_at" TEXT,
    "room_id" INTEGER NOT NULL REFERENCES "rooms" ("id") ON DELETE CASCADE,
    "sender" TEXT,
    "etag" TEXT,
    "language" TEXT CHECK (length("language") < 4096)
);

INSERT INTO "events_new" ("id", "event_id", "kind", "content", "sent_at", "received_at", "room_id", "sender", "etag", "language")
SELECT "id", "event_id", "kind", "content", "sent_at", "received_at", "room_id", "sender", "etag", "language" FROM "events";

DROP TABLE "events";

ALTER TABLE "events_new" RENAME TO "events";
