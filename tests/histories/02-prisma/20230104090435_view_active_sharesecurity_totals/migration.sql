CREATE VIEW "active_ShareSecurity_totals" AS SELECT "maxViews", count(*) AS "total" FROM "active_ShareSecurity" GROUP BY "maxViews";
