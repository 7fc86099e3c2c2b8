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
-- a CAST that begins a compound gives no more than a number
CREATE TABLE cast_first AS SELECT CAST('1' AS INTEGER) c UNION SELECT 7;
CREATE TABLE cast_inside AS SELECT * FROM (VALUES (CAST('1' AS REAL)) UNION VALUES (7));
CREATE TABLE cast_alone AS SELECT CAST('1' AS INTEGER) c;
CREATE TABLE cast_hint AS SELECT CAST('1' AS INTEGER) c EXCEPT SELECT likely(NULL);
