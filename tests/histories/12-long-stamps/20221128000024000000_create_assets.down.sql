DROP VIEW "recent_segments";

DROP TABLE "assets";
