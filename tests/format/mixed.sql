-- head

-- users of it
CREATE TABLE users ( -- open
  id INTEGER PRIMARY KEY, -- the id
  -- mail address
  email TEXT -- before comma
  -- own line before comma
  , name TEXT /* x */ NOT NULL /* y */, /* z */ age INT,

  -- check
  CHECK (age > 0) -- pos
  -- last
) strict; -- after
SELECT * FROM a LEFT JOIN b ON (a.x) = -1; -- s
insert into t(a,b) values(1,2),(3,  4) on conflict(a) do update set b=excluded.b where b<>excluded.b;
create trigger x after update of a on t when new.a is not old.a begin update t set b=1 where id=new.id; select raise(abort,'no'); end;
create view v as select a,b c,count(*) over (partition by a order by b rows between 1 preceding and current row) from t join u using(id) where a=1 and (b=2 or c like 'x%') and exists(select 1 from z where z.id=t.id and z.looooooooooooong is not null) group by 1 order by 2 desc limit 3;
-- tail
