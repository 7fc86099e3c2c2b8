CREATE VIEW "active_Quota_totals" AS SELECT "n", count(*) AS "total" FROM "active_Quota" GROUP BY "n";
