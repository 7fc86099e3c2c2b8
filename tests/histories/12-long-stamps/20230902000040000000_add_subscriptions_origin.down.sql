ALTER TABLE "subscriptions" DROP COLUMN "origin";
