-- CreateIndex
CREATE INDEX "idx_Config_isSecret" ON "Config" ("isSecret");
