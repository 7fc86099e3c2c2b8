DROP TABLE "issues";

DROP TABLE "publications";

DROP TABLE "authors";
