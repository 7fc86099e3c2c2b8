DROP INDEX "idx_issues_publication_id";

ALTER TABLE "authors" ADD COLUMN "legacy_id" TEXT;
