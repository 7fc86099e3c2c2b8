alter table tasks add meta text;
