create temp trigger g after insert on t begin
  select 1;
end;
create table a (x);
