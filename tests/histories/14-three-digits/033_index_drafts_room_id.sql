CREATE UNIQUE INDEX "idx_drafts_room_id_checked_at" ON "drafts" ("room_id", "checked_at");
