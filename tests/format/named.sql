-- An expression without a name gives a view's column its name, as it is written.
create view v as select a+1, null, count( * ), (b), c as "d" from (select a+1 a, b+2 from t) union select x+1,2,3,4,5 from t where x in (select y+1 from t);
create view w(a) as select a+1 from t;
create table u as select a+1, /* the
name */ b||c from t;
with q as (select a+1 from t), r(x) as (select a+1 from t) select "a+1"+1 from q;
