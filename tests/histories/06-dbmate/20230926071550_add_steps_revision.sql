-- migrate:up
alter table steps add column revision integer not null default 1;

alter table photos add hidden integer not null default 1 check (hidden IN (0, 1));

create index idx_tags_revision on tags (revision);

-- migrate:down
drop index idx_tags_revision;

alter table photos drop column hidden;

alter table steps drop column revision;
