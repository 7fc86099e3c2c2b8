DROP TABLE "readers";
