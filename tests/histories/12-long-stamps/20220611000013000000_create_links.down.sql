DROP TABLE "links";
