alter table tags add column meta text;
