-- CreateIndex
CREATE INDEX "idx_ReverseShare_userId" ON "ReverseShare" (lower("userId"));
