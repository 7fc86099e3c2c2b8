DROP INDEX "idx_publications_tagline_title_slug";
