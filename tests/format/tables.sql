create temporary table if not exists main.wide(id integer primary key autoincrement, kind VarChar ( 10,2 ) not null on conflict ignore default 'x' collate nocase check(kind<>'') references parents(id) on update cascade on delete set null match full deferrable initially deferred,
n default -1, m default (1+1), k default current_timestamp, o default true, plain, g int generated always as (n*2) stored, h int as (n), "odd name" [bracketed type] `tick`,
constraint pk unique(id,kind collate nocase desc) on conflict replace, foreign key(n,m) references parents(a,b) not deferrable initially deferred check(n>0) primary key(id) ) strict, without rowid;
create table copied as select * from wide;
create virtual table search using fts5(title, body , tokenize = "porter  ascii", content='');
create virtual table bare using fts5vocab;
create unique index if not exists main.i on wide(lower(kind), n desc, m collate nocase asc) where n is not null and m notnull;
create index an_index_with_a_long_name_on_a_table_with_a_long_name on a_table_with_a_long_name(first_column_of_it, second_column_of_it);
create view if not exists v(a,b) as select 1,2;
create trigger if not exists tr instead of update of a,b on v for each row when old.a<>new.a begin insert into wide(n) values(new.a); select raise(ignore); end;
drop table if exists main.wide; drop index i;drop view v;drop trigger tr;
alter table wide rename to tall;alter table wide rename n to nn;alter table wide add x int;alter table wide drop column x;
alter table wide add constraint c check(n>1); alter table wide drop constraint c; alter table wide alter column n set not null; alter table wide alter n drop not null;
