-- +migrate Up
CREATE TABLE a (b);
-- +migrate Down
DROP TABLE a;
