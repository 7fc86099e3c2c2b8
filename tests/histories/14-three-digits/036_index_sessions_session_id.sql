CREATE INDEX "idx_sessions_session_id_room_id_pickle" ON "sessions" ("session_id", "room_id", "pickle" DESC);

DROP INDEX "idx_drafts_room_id_checked_at";
