select - -1, +-+1, ~-1, not not a, -(1), (((a))), a!=b, a<>b, a==b, a is not null, a isnull, a not null, a notnull, a is distinct from b, a->'$.x'->>'y';
select a||b||c, a and b or c and (d or e), a between 1 and 2+3, a not between b and c, x like 'a%' escape '\', x not glob '*', x regexp y, x match 'q';
select case when a then b end, case x when 1 then 'one' when 2 then 'two' else 'many' end, cast(a as varchar(10)), a collate nocase, (1,2)=(3,4), x'00Ff', 1e5, 0X1f, 1_000, 'it''s', ?1, :name, @x, $y;
select f(), count(*), count(distinct a), max(a,b), main.t.c, "q"."r", exists(select 1), (select 2), x in (), x in t, x in main.f(1);
select aaaaaaaaaaaaaaaaaaaaaaaaaaa = 1 and bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb = 2 and (ccccccccccccccccccccccc = 3 or ddddddddddddddddddddd = 4);
select case when aaaaaaaaaaaaaaaaaaaaaaaaaaa then 'first' when bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb then 'second' else 'third' end;
