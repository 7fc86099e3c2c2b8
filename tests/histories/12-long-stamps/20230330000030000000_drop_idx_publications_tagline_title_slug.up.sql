DROP INDEX IF EXISTS "idx_publications_tagline_title_slug";

CREATE INDEX "idx_issues_slug_updated_at_slug_coalesce" ON "issues" ("slug", "updated_at", "slug_coalesce" DESC);

ALTER TABLE "deliveries" DROP COLUMN "state";
