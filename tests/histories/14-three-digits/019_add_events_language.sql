ALTER TABLE "events" ADD "language" TEXT;

ALTER TABLE "drafts" ADD COLUMN "meta" TEXT;
