-- CreateIndex
CREATE INDEX "idx_ReverseShare_userId_token_remainingUses" ON "ReverseShare" ("userId", "token", "remainingUses" DESC);

-- AlterTable
ALTER TABLE "ShareSecurity" ADD COLUMN "external_ref_coalesce" TEXT GENERATED ALWAYS AS (coalesce("external_ref", '-')) VIRTUAL;
