CREATE INDEX "idx_profiles_display_name_avatar_url" ON "profiles" ("display_name", "avatar_url" DESC);

CREATE INDEX "idx_keys_name" ON "keys" (lower("name"));

UPDATE "events" SET "content" = json("content") WHERE "content" IS NOT NULL;
