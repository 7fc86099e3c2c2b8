ALTER TABLE "subscriptions" ADD "origin" TEXT;
