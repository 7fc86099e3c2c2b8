DROP TABLE "deliveries";

DROP VIEW "readers_listing";
