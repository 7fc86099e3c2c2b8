CREATE INDEX "idx_publications_slug_from_address" ON "publications" ("slug" COLLATE NOCASE, "from_address");
