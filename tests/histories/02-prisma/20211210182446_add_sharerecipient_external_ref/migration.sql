-- AlterTable
ALTER TABLE "ShareRecipient" ADD COLUMN "external_ref" TEXT;

CREATE VIEW "active_ShareSecurity" AS
SELECT "maxViews", "password", "id", "shareId"
FROM "ShareSecurity"
WHERE "id" IS NOT NULL;
