CREATE INDEX "idx_sessions_room_id_pickle_session_id" ON "sessions" ("room_id", "pickle", "session_id");

CREATE VIEW "public_profiles" AS
SELECT "id", "avatar_url", "locked_at", "user_id"
FROM "profiles"
WHERE "user_id" IS NOT NULL;
