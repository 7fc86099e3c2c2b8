ALTER TABLE "subscriptions" ADD "ended_at" TEXT;
