ALTER TABLE "drafts" ADD COLUMN "etag" TEXT;

DROP VIEW "active_rooms";
