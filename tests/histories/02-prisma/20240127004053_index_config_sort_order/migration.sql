-- CreateIndex
CREATE INDEX "idx_Config_sort_order_language" ON "Config" ("sort_order", "language");

CREATE TRIGGER "UserSession_counted"
AFTER INSERT ON "UserSession"
BEGIN
    UPDATE "User" SET "priority" = "priority" + 1 WHERE "id" = NEW."userId";
END;

-- AlterTable
ALTER TABLE "ResetToken" ADD COLUMN "language_coalesce" TEXT GENERATED ALWAYS AS (coalesce("language", '-')) VIRTUAL;
