-- +goose NO TRANSACTION
-- +goose Up
-- +goose StatementBegin
CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END;
-- +goose StatementEnd
-- +goose down
DROP TRIGGER t;
-- +goose up
CREATE TABLE c (d);
