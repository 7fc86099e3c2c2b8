CREATE INDEX "idx_links_position_clicks_target" ON "links" ("position", "clicks", "target") WHERE "target" IS NOT NULL;
