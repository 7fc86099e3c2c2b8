CREATE TABLE "members_new" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "avatar_url" TEXT,
    "display_name" TEXT,
    "membership" TEXT NOT NULL,
    "room_id" INTEGER NOT NULL REFERENCES "rooms" ("id") ON DELETE RESTRICT
);

INSERT INTO "members_new" ("id", "display_name", "avatar_url", "membership", "room_id")
SELECT "id", "display_name", "avatar_url", "membership", "room_id" FROM "members";

DROP TABLE "members";

ALTER TABLE "members_new" RENAME TO "members";

CREATE INDEX "idx_members_room_id" ON "members" ("room_id");
