CREATE TABLE "my-users" (name TEXT, old_rowid TEXT);
