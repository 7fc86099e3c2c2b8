-- CreateIndex
CREATE INDEX "idx_ResetToken_etag" ON "ResetToken" ("etag");
