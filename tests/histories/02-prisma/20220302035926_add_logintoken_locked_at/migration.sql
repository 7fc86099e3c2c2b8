-- AlterTable
ALTER TABLE "LoginToken" ADD "locked_at" DATETIME;
