CREATE INDEX "idx_deliveries_issue_id" ON "deliveries" ("issue_id");
