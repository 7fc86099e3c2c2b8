ALTER TABLE "issues" ADD COLUMN "meta" TEXT;

CREATE INDEX "idx_publications_slug" ON "publications" ("slug" COLLATE NOCASE);
