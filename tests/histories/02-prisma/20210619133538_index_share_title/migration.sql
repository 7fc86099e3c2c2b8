-- CreateIndex
CREATE UNIQUE INDEX "idx_Share_title_views_userId" ON "Share" ("title", "views", "userId");

-- CreateIndex
CREATE INDEX "idx_ShareSecurity_password_maxViews" ON "ShareSecurity" ("password", "maxViews");
