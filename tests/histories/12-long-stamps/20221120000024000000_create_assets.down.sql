DROP VIEW "recent_deliveries";

DROP TABLE "assets";
