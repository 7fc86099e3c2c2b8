CREATE INDEX idx_products_category_id_title ON products (category_id, title);

CREATE INDEX idx_movements_quantity_warehouse_id ON movements (quantity, warehouse_id);
