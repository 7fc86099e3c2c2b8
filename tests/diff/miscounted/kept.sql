SELECT 'a', quote(id), b, v FROM a ORDER BY v;
SELECT 'b', id, quote(a), v FROM b ORDER BY id;
