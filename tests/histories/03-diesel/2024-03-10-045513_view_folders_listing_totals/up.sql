CREATE VIEW folders_listing_totals AS SELECT n, count(*) AS total FROM folders_listing GROUP BY n;
