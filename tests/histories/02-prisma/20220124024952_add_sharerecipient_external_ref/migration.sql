-- AlterTable
ALTER TABLE "ShareRecipient" ADD COLUMN "external_ref" TEXT;

CREATE VIEW "active_ShareSecurity" AS
SELECT "etag", "maxViews", "id", "password_coalesce"
FROM "ShareSecurity"
ORDER BY "etag";
