-- AlterTable
ALTER TABLE "OAuthUser" ADD "hidden" BOOLEAN NOT NULL DEFAULT 1 CHECK ("hidden" IN (0, 1));

-- AlterTable
ALTER TABLE "Config" ADD "language" TEXT;
