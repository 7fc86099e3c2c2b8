create index idx_absences_kind_first_day on absences (lower(kind), first_day);
