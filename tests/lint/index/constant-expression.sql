CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
CREATE INDEX t_1 ON t (lower(a), 'b');
CREATE INDEX t_2 ON t (a, length('x'));
--           ^^^ index/constant-expression warning: the term length('x')
CREATE INDEX t_3 ON t (coalesce(a, "x"));
--                                 ^^^ syntax/double-quoted-string warning: is a string
