CREATE TABLE "my-users" (name TEXT NOT NULL DEFAULT '', old_rowid TEXT);
