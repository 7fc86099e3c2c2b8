CREATE VIEW "UserSession_overview" AS
SELECT "id", "userId", "userAgent", "expiresAt"
FROM "UserSession"
ORDER BY "id";

-- AlterTable
ALTER TABLE "ResetToken" ADD COLUMN "language" TEXT;
