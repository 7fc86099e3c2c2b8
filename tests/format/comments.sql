/* a block
   over two lines */ -- and a line behind it

-- not about anything


-- about the table
create table t ( -- behind the parenthesis
  -- above a
  a int -- behind a, before its comma
  , -- behind the comma
  b text, -- behind b
  c text /* in line */ not null /* before the comma */, /* before d */ d int -- last
  -- below d
); -- behind the semicolon

insert into t values (1, /* two */ 2), -- first row
-- second row
(3, 4);
select a, -- the a
b -- the b
from t -- the table
-- why
where a = 1 -- one
and b = 2 /* two */ and c = 3;
update t set a = 1 -- no semicolon on this line
;
select f( -- nothing
), g(/* nothing */), count(*) /* all */ filter (where /* not null */ a is not null) from t;
create trigger x after insert on t begin
  -- first
  delete from t; -- gone

  -- second
  delete from t;
  -- at the end
end;
-- at the very end
