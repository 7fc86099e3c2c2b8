CREATE VIEW "members_listing_totals" AS SELECT "room_id", count(*) AS "total" FROM "members_listing" GROUP BY "room_id";
