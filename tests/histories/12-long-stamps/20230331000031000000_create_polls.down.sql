DROP TABLE "polls";
