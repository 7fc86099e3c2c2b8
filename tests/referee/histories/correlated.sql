-- ORDER BY and GROUP BY see the queries around, which they did not in 3.40: there those are left out
create table t(a, b);
create table u(x, y);
create view v1 as select (select 1 from u order by t.a) from t;
create view v2 as select (select 1 from u group by t.a) from t;
create view v4 as select (select a as k from u order by k) from t;
create view v5 as select (select sum(x) over (order by a) from u) from t;
create view v6 as select (select sum(x) over w from u window w as (order by a)) from t;
create view v7 as select (select 1 from u group by 1 having a) from t;
create view v8 as select (select 1 from u order by (select t.a)) from t;
create trigger g after insert on t begin select (select 1 from u order by new.a); end;
alter table t rename a to c;
select * from v4;
select * from v5;
select * from v6;
select * from v7;
-- what a WITH table that nothing reads has of a renamed column, up to what is wrong in it
create view w1 as with k as (select abs(c, b, typeof(c)), c from t) select 1;
create view w4 as with k as (select c from t where nosuch(c) and c) select 1;
alter table t rename c to d;
alter table t rename b to e;
