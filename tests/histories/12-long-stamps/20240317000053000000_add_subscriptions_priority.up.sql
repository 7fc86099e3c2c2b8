ALTER TABLE "subscriptions" ADD COLUMN "priority" INTEGER NOT NULL DEFAULT 1;

CREATE TRIGGER "payments_counted"
AFTER INSERT ON "payments"
BEGIN
    UPDATE "subscriptions" SET "priority" = "priority" + 1 WHERE "id" = NEW."subscription_id";
END;

ALTER TABLE "readers" ADD COLUMN "legacy_id" TEXT;
