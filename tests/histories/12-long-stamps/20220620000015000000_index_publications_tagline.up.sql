CREATE INDEX "idx_publications_tagline_title_slug" ON "publications" ("tagline", "title", "slug");
