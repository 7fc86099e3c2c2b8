CREATE TABLE "readers" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL UNIQUE COLLATE NOCASE,
    "name" TEXT,
    "locale" TEXT,
    "confirmed_at" TEXT
);
