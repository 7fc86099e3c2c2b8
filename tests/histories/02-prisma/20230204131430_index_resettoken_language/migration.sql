-- CreateIndex
CREATE INDEX "idx_ResetToken_language" ON "ResetToken" ("language");
