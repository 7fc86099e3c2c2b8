-- +goose Up
-- +goose StatementBegin
CREATE TABLE a (
  id int
);
-- +goose StatementEnd
--> statement-breakpoint
CREATE TABLE b (
  id int
); --> statement-breakpoint
-- mig:allow table/no-primary-key because it holds one row
CREATE TABLE c (
  id int
); -- mig:allow table/no-primary-key because it does too

-- +goose Down
DROP TABLE a;
