CREATE TABLE log (what);
