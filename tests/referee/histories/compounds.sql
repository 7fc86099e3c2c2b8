-- strings in the ORDER BY of a compound
create table t(a,b);
select "x" from t union select b from t order by "x";
select "x" from t union select b from t order by 'x';
select "x" as y from t union select b from t order by "x";
select 'x' from t union select b from t order by 'x';
select 'x' from t union select b from t order by "x";
select a from t union select b from t order by "x";
select a from t union select "x" from t order by "x";
select true from t union select "x" from t order by true;
create view v as select a, b from t union select b, 1 from t order by "a", b;
alter table t rename a to "A a";
alter table t drop column "A a";
select * from v;
