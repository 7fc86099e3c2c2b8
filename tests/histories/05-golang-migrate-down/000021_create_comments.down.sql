DROP TABLE labels;

DROP TABLE comments;
