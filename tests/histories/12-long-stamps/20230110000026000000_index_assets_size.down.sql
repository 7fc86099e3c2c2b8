DROP INDEX "idx_assets_size";
