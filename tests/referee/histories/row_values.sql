-- A row that is looked for in a list of rows is looked for in VALUES, and no subquery may stand in these.
create table t(a, b, check ((a, b) in ((1, 2), (3, 4))));
create table t(a, b, check ((a, b) in ((1, 2))));
create table t(a, b, check ((a, b) = (1, 2)), check ((a, b) < (b, a)), check ((a, b) between (1, 2) and (3, 4)));
create index i on t(a) where (a, b) in ((1, 2), (3, 4));
create index i on t((a, b) in ((1, 2)));
alter table t add column c as ((a, b) in ((1, 2)));
create table g(a, b, c as ((a, b) in ((1, 2), (3, 4))));
create view v as select (a, b) in ((1, 2), (a, 3)) as x, ((a, b)) in ((1, 2)) from t;
create trigger r after insert on t when (new.a, new.b) in ((1, 2), (3, 4)) begin select 1; end;
alter table t rename a to "a a";
alter table t rename b to c;
