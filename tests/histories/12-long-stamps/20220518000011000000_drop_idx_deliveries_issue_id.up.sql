DROP INDEX "idx_deliveries_issue_id";
