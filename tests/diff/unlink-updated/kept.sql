SELECT 'tree', * FROM tree ORDER BY id;
SELECT 'leaf', * FROM leaf ORDER BY id;
SELECT 'node', * FROM node ORDER BY id;
