INSERT INTO t_new (id, a) SELECT id, a FROM t WHERE id NOT IN (SELECT id FROM t_new);
