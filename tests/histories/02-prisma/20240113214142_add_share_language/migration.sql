-- AlterTable
ALTER TABLE "Share" ADD COLUMN "language" TEXT;

-- CreateIndex
CREATE INDEX "idx_ResetToken_expiresAt_token_substr_userId" ON "ResetToken" ("expiresAt", "token_substr", "userId");
