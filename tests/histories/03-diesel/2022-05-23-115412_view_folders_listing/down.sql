DROP VIEW folders_listing;
