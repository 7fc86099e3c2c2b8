CREATE INDEX "idx_drafts_origin_room_id" ON "drafts" ("origin", "room_id" DESC) WHERE "reply_to" IS NOT NULL;
