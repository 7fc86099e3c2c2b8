create table wide(
   a   int   not null    check(a>0   and a<10),
   b text
     check (
       b IN ('one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven')
       OR b IS NULL
     ),
   c text default 'two
lines',
   d text check (d <> 'x' /* never */ and
       -- nor this
       d <> 'y'),
   full text generated always as (b || ' ' || c) stored
   , primary key ( a , b )
     constraint lonely check(a<>b) foreign key (a,b) references wide (a,b)
);
create unique index if not exists main.wide_lower
  on wide (
    lower(b),
    c
  );
create view if not exists totals(n, name) as
    select count(*),   -- all of them
           b
      from wide
     group by b;
