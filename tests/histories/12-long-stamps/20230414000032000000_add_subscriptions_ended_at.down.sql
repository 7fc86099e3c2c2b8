ALTER TABLE "subscriptions" DROP COLUMN "ended_at";
