-- AND with a 0 is a 0 when it is parsed: what else stands in it is nobody's business but RENAME's
create table t(a, b, c as (nosuch and 0), d as (0x0 and (select 1)), check(nosuch and 00), check(nosuch = 1 and a in ()));
select nosuch and 0 from t;
select 0 and nosuch from t;
select (nosuch and 0) and nosuch from t;
select 0.0 and nosuch from t;
select false and nosuch from t;
select -0 and nosuch from t;
select abs(nosuch) and 0 from t;
create index i on t(nosuch and 0);
create view v as select nosuch and 0 as x from t;
select * from v;
alter table t rename a to aa;
drop table t;
create table t(a, b);
create view w as select a and 0 as x, b from t;
alter table t rename a to aa;
-- comments around GENERATED ALWAYS
create table g(x, n1 GENERATED /* q */ ALWAYS AS (x), n2 int /* q */ GENERATED ALWAYS AS (x), n3 int GENERATED -- q
 ALWAYS AS (x), n4 GENERATED ALWAYS AS (x), n5 int(2) GENERATED /* q */ ALWAYS AS (x));
alter table g add column n6 GENERATED /* q */ ALWAYS AS (x);
