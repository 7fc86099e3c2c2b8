CREATE INDEX "idx_segments_name" ON "segments" ("name" DESC) WHERE "publication_id" IS NOT NULL;
