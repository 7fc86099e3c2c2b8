-- +goose Up
CREATE TABLE a (x);
  -- +goose Down
CREATE TABLE b (x);
-- +goose Down
DROP TABLE a;
