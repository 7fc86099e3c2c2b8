CREATE VIEW "public_profiles_totals" AS SELECT "language", count(*) AS "total" FROM "public_profiles" GROUP BY "language";
