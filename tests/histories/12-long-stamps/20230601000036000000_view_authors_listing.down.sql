DROP VIEW "authors_listing";
