ALTER TABLE "authors" DROP COLUMN "legacy_id";

CREATE INDEX "idx_issues_publication_id" ON "issues" ("publication_id");
