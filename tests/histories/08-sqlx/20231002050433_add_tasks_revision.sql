alter table tasks add column revision integer not null default 0;
