DROP INDEX idx_customers_linked_warehouse_id;

ALTER TABLE customers DROP COLUMN linked_warehouse_id;
