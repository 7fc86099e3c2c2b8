DROP TABLE customers;

DROP TABLE movements;
