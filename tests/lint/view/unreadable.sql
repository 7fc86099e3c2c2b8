-- SQLite makes each of these views, and no query can read any.
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT NOT NULL);
CREATE VIEW ordered AS SELECT a FROM t ORDER BY 2;
--                                              ^ ref/order-term error: ORDER BY counts the result columns, and there are only 1
CREATE VIEW grouped AS SELECT a FROM t GROUP BY 70000;
--                                              ^^^^^ ref/order-term error: GROUP BY counts the result columns, and there are only 1
CREATE VIEW called AS SELECT zzyzx(a) AS z FROM t;
--                           ^^^^^ ref/unknown-function error: there is no function zzyzx()
CREATE VIEW arguments AS SELECT lower(a, b) AS z FROM t;
--                              ^^^^^ ref/wrong-arity error: lower() takes 1 argument, not 2
CREATE VIEW counted AS SELECT a FROM t WHERE count(*) > 1;
--                                           ^^^^^ ref/aggregate error: the aggregate count() can't stand here
CREATE VIEW numbered AS SELECT a FROM t WHERE row_number() OVER () = 1;
--                                            ^^^^^^^^^^ ref/aggregate error: the window function row_number() can't stand here
CREATE VIEW havings AS SELECT a FROM t HAVING a > 1;
--                                            ^^^^^ ref/aggregate error: HAVING without GROUP BY needs an aggregate
CREATE VIEW unions AS SELECT a FROM t UNION SELECT a, b FROM t;
--                                          ^^^^^^^^^^^^^^^^^^ ref/column-count error: the SELECTs around UNION have 1 and 2 columns
CREATE VIEW sorted AS SELECT a FROM t UNION SELECT b FROM t ORDER BY id;
--                                                                   ^^ ref/order-term error: term 1 of ORDER BY matches no column of the compound SELECT
CREATE VIEW compared AS SELECT a FROM t WHERE (a, b) = 1;
--                                            ^^^^^^^^^^ ref/column-count error: a row of 2 values meets one of 1
CREATE VIEW contained AS SELECT a FROM t WHERE a IN (SELECT a, b FROM t);
--                                                   ^^^^^^^^^^^^^^^^^^ ref/column-count error: this query gives 2 columns where 1 is wanted
CREATE VIEW collated AS SELECT a FROM t ORDER BY a COLLATE german;
--                                                         ^^^^^^ ref/query error: there is no collation german: SQLite has BINARY, NOCASE and RTRIM
CREATE VIEW rows (n) AS VALUES (1), (2, 3);
--                                  ^^^^^^ ref/insert-columns error: this row has 2 values, the first has 1
CREATE VIEW outer_view AS SELECT a FROM ordered;
--                                      ^^^^^^^ ref/broken-view error: the view outer_view does not work: it reads the view ordered, which does not resolve
CREATE VIEW fine AS SELECT a, count(*) AS n FROM t GROUP BY 1 HAVING count(*) > 1 ORDER BY 2;
