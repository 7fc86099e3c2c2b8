begin transaction;
CREATE TABLE a (x);
commit;
