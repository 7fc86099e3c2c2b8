DROP INDEX "idx_publications_slug_from_address";
