DROP VIEW "readers_listing_totals";

DROP INDEX "idx_issues_publication_id";
