CREATE INDEX "idx_composer_drafts_room_id" ON "composer_drafts" ("room_id" DESC);
