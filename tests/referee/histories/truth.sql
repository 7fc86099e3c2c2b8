-- a column called true is the number once it is gone
create table t(a, b, c);
create index i on t(a, b);
create index j on t("a");
alter table t rename a to true;
alter table t drop column true;
drop index j;
alter table t drop column true;
create index k on t(false, c);
alter table t rename b to "false";
alter table t drop column false;
drop index i;
alter table t drop column "false";
create table u(a, b);
create index l on u(b);
alter table u rename b to true;
alter table u drop column true;
-- no query calls a column true
create table tt(a,b,"true");
create view v(true,x) as select 1,2;
create table c as select a as true, 2 as "false", 3 as z from tt;
select * from (select 1 as true) s where s.column1;
create table d as select "true" from tt;
create table e as select true from tt;
create view w as select * from tt;
with c(true) as (select 1) select * from c;
with c(true) as (select 1) select column1 from c;
create table f as select * from (select 1 as true);
create view x3(true, x, "false") as select 1, 2;
