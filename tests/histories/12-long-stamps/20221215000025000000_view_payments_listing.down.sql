DROP VIEW "payments_listing";
