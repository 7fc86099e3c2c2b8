SELECT 'of_t', hex(t), typeof(t) FROM of_t ORDER BY 2;
SELECT 'of_u', typeof(u), quote(u), hex(u) FROM of_u ORDER BY 2, 3;
SELECT 'of_u_text', typeof(u), hex(u) FROM of_u_text ORDER BY 2, 3;
SELECT 'of_b', quote(b) FROM of_b ORDER BY 2;
