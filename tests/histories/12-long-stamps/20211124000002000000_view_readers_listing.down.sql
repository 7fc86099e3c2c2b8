DROP VIEW "readers_listing";
