DROP INDEX "idx_publications_slug";

ALTER TABLE "issues" DROP COLUMN "meta";
