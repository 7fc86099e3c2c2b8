DROP TABLE "templates";
