DROP TABLE "suppressions";
