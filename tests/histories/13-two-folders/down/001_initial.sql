DROP TABLE categories;

DROP TABLE warehouses;

DROP TABLE suppliers;
