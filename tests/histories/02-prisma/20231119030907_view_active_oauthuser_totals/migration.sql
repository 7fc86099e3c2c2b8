CREATE VIEW "active_OAuthUser_totals" AS SELECT "id", count(*) AS "total" FROM "active_OAuthUser" GROUP BY "id";

DROP VIEW IF EXISTS "active_OAuthUser_totals";
