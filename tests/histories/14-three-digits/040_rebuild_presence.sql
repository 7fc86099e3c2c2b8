CREATE TABLE "presence_new" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "user_id" TEXT NOT NULL UNIQUE,
    "last_active_at" TEXT,
    "origin" TEXT
);

INSERT INTO "presence_new" ("id", "user_id", "last_active_at", "origin")
SELECT "id", "user_id", "last_active_at", "origin" FROM "presence";

DROP TABLE "presence";

ALTER TABLE "presence_new" RENAME TO "presence";
