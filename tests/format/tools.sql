-- +goose Up
-- +goose StatementBegin
create table a (id int);
-- +goose StatementEnd
--> statement-breakpoint
create table b (id int);--> statement-breakpoint
-- mig:allow table/no-primary-key because it holds one row
create table c (id int); -- mig:allow table/no-primary-key because it does too


-- +goose Down
drop table a;
