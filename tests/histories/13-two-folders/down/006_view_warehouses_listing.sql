DROP TABLE stock;

DROP VIEW warehouses_listing;
