-- +goose Up
alter table artist add language varchar(255);

-- +goose Down
alter table artist drop column language;
