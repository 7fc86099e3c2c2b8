create table absences (
    id integer primary key,
    kind text not null,
    first_day text,
    last_day text,
    people_id integer not null references people (id) on delete cascade
) strict;

create index idx_absences_people_id on absences (people_id);
