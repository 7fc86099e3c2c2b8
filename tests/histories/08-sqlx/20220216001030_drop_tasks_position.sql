alter table tasks drop column position;

create table people_2 (
    id integer primary key,
    name text not null,
    email text not null unique collate NOCASE,
    time_zone text,
    created_at text
) strict;

insert into people_2 (id, email, name, time_zone, created_at)
select id, email, name, time_zone, created_at from people;

drop table people;

alter table people_2 rename to people;
