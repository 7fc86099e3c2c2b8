CREATE TABLE "users" (
  "id" INTEGER PRIMARY KEY NOT NULL,
  "email" VARCHAR NOT NULL COLLATE NOCASE,
  "password_digest" VARCHAR NOT NULL,
  "admin" BOOLEAN DEFAULT FALSE NOT NULL CHECK ("admin" IN (0, 1)),
  "sign_in_count" INTEGER DEFAULT 0 NOT NULL,
  "lock_version" INTEGER DEFAULT 0 NOT NULL,
  "created_at" TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  "updated_at" TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
CREATE UNIQUE INDEX "index_users_on_email" ON "users" ("email");
