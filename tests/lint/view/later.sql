-- What can be read until a table below it changes is told where that happens.
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
CREATE TABLE u (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
CREATE TABLE w (id INTEGER PRIMARY KEY, a TEXT NOT NULL);
CREATE VIEW both_tables AS SELECT * FROM t UNION ALL SELECT * FROM u;
--                                ^ view/select-star warning: the view both_tables selects *: its columns change with the table's
--                                                          ^ view/select-star warning: the view both_tables selects *: its columns change with the table's
CREATE VIEW by_last AS SELECT * FROM w ORDER BY 2;
--                            ^ view/select-star warning: the view by_last selects *: its columns change with the table's
CREATE VIEW never AS SELECT id FROM t ORDER BY 2;
--                                             ^ ref/order-term error: ORDER BY counts the result columns, and there are only 1
ALTER TABLE u ADD COLUMN b TEXT;
DROP TABLE w;
CREATE TABLE w (id INTEGER PRIMARY KEY);
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ref/broken-view error: the view by_last does not work after this: ORDER BY or GROUP BY counts a column that it does not have
ALTER TABLE t ADD COLUMN b TEXT;
