CREATE TABLE "presence" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "user_id" TEXT NOT NULL UNIQUE,
    "status" TEXT,
    "last_active_at" TEXT
);
