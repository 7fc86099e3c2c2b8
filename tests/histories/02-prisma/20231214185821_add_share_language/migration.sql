-- AlterTable
ALTER TABLE "Share" ADD COLUMN "language" TEXT;

-- CreateIndex
CREATE INDEX "idx_ResetToken_expiresAt_language_token_substr" ON "ResetToken" ("expiresAt", "language", "token_substr");
