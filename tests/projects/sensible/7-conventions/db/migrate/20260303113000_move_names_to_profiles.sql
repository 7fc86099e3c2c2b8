-- What the settings page shows moves into a table of its own: one row a user.
CREATE TABLE "profiles" (
  "user_id" INTEGER PRIMARY KEY NOT NULL,
  "display_name" VARCHAR DEFAULT '' NOT NULL,
  "time_zone" VARCHAR DEFAULT 'UTC' NOT NULL,
  "created_at" TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  "updated_at" TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  CONSTRAINT "fk_profiles_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);
INSERT INTO "profiles" ("user_id", "display_name") SELECT "id", substr("email", 1, instr("email", '@') - 1) FROM "users";

ALTER TABLE "users" RENAME COLUMN "sign_in_count" TO "sign_ins_count";
