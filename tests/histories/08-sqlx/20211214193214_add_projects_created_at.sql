alter table projects add column created_at text;

create table tags (
    id integer primary key,
    name text not null unique
) strict;
