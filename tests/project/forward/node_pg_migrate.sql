-- Up Migration
CREATE TABLE a (b);
-- Down Migration
DROP TABLE a;
