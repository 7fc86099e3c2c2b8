alter table tags add column language text;

alter table entries add column revision integer not null default 0;
