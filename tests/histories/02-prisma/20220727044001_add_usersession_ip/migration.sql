-- AlterTable
ALTER TABLE "UserSession" ADD "ip" TEXT;
