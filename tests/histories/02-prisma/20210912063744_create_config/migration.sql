-- CreateTable
CREATE TABLE "Config" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL UNIQUE,
    "value" TEXT,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "isSecret" BOOLEAN NOT NULL DEFAULT 0 CHECK ("isSecret" IN (0, 1))
);

-- CreateIndex
CREATE INDEX "idx_Share_description_title" ON "Share" ("description", "title") WHERE "isLocked" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "idx_ShareSecurity_maxViews_password" ON "ShareSecurity" ("maxViews", "password");
