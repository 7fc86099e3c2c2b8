UPDATE "payments" SET "currency" = trim("currency") WHERE "currency" IS NOT NULL;

ALTER TABLE "subscriptions" ADD "meta" TEXT;
