CREATE TABLE a (x);
/* the end; SELECT 1;
