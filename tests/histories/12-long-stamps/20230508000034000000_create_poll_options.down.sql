DROP TABLE "poll_options";
