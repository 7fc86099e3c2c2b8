-- a column called true is the number once it is gone
create table t(a, b, c);
create index i on t(a, b);
create index j on t("a");
alter table t rename a to true;
alter table t drop column true;
drop index j;
alter table t drop column true;
drop index i;
