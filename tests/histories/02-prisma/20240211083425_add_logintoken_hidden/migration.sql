-- AlterTable
ALTER TABLE "LoginToken" ADD "hidden" BOOLEAN NOT NULL DEFAULT 0 CHECK ("hidden" IN (0, 1));
