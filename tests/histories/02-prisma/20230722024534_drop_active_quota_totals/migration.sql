DROP VIEW IF EXISTS "active_Quota_totals";
