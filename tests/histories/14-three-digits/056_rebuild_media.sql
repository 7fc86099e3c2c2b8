CREATE TABLE "media_new" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "size" INTEGER NOT NULL DEFAULT 0,
    "uri" TEXT NOT NULL UNIQUE,
    "content" BLOB,
    "last_used_at" TEXT
);

INSERT INTO "media_new" ("id", "uri", "content", "size", "last_used_at")
SELECT "id", "uri", "content", "size", "last_used_at" FROM "media";

DROP TABLE "media";

ALTER TABLE "media_new" RENAME TO "media";

CREATE INDEX "idx_media_content_uri" ON "media" ("content", "uri");
