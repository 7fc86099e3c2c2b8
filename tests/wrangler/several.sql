-- people
CREATE TABLE a (x); -- the first
CREATE TABLE b (x);
