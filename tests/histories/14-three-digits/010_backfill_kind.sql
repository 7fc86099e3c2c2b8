UPDATE "events" SET "kind" = trim("kind") WHERE "kind" IS NOT NULL;

CREATE TABLE "drafts" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "body" TEXT,
    "reply_to" TEXT,
    "room_id" INTEGER NOT NULL REFERENCES "rooms" ("id") ON DELETE CASCADE
);

CREATE INDEX "idx_drafts_room_id" ON "drafts" ("room_id");

CREATE INDEX "idx_receipts_event_id_room_id" ON "receipts" ("event_id" COLLATE NOCASE, "room_id");
