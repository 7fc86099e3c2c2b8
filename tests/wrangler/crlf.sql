CREATE TABLE a (x);
-- b;
CREATE TABLE b (x);
