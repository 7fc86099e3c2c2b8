create index idx_absences_kind_first_day on absences (kind, first_day);

alter table reports add column title_substr text generated always as (substr(title, 1, 8)) virtual;
