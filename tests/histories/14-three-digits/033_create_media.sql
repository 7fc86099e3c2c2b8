CREATE TABLE "media" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uri" TEXT NOT NULL UNIQUE,
    "content" BLOB,
    "size" INTEGER NOT NULL DEFAULT 0,
    "last_used_at" TEXT
);
