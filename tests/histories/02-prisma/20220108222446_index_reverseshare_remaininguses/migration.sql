-- CreateIndex
CREATE INDEX "idx_ReverseShare_remainingUses_expiresAt_token" ON "ReverseShare" ("remainingUses", "expiresAt", "token");

UPDATE "Share" SET "description" = trim("description") WHERE "description" IS NOT NULL;
