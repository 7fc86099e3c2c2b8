ALTER TABLE "readers" DROP COLUMN "legacy_id";

DROP TRIGGER "payments_counted";

ALTER TABLE "subscriptions" DROP COLUMN "priority";
