CREATE VIEW folders_listing_totals AS SELECT email, count(*) AS total FROM folders_listing GROUP BY email;
