alter table people add language text;
