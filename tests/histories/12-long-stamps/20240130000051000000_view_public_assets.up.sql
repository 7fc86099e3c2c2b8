CREATE VIEW "public_assets" AS
SELECT "issues"."id", "issues"."slug", count(*) AS "n"
FROM "issues"
LEFT JOIN "assets" ON "assets"."issue_id" = "issues"."id"
GROUP BY "issues"."id";
