CREATE UNIQUE INDEX "idx_issues_publication_id" ON "issues" ("publication_id");

CREATE VIEW "readers_listing_totals" AS SELECT "locale", count(*) AS "total" FROM "readers_listing" GROUP BY "locale";
