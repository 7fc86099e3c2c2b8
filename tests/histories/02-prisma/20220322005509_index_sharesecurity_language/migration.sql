-- CreateIndex
CREATE INDEX "idx_ShareSecurity_language_shareId" ON "ShareSecurity" ("language", "shareId");
