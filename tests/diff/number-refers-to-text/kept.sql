SELECT 'p', quote(id), quote(c_id), quote(up), v FROM p ORDER BY id;
SELECT 'c', quote(id), quote(p_id), v FROM c ORDER BY id;
SELECT 'line', quote(p_id), n FROM line ORDER BY 2, 3;
SELECT 'log', count(*) FROM log;
