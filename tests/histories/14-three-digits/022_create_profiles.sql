CREATE TABLE "profiles" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "user_id" TEXT NOT NULL UNIQUE,
    "display_name" TEXT,
    "avatar_url" TEXT
);
