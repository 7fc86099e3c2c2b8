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
