ALTER TABLE "rooms" ADD "state" TEXT NOT NULL DEFAULT '{}';

CREATE VIEW "events_listing_totals" AS SELECT "n", count(*) AS "total" FROM "events_listing" GROUP BY "n";
