CREATE INDEX "idx_assets_size" ON "assets" ("size");
