CREATE INDEX "idx_drafts_saved_at_room_id" ON "drafts" ("saved_at", "room_id");
