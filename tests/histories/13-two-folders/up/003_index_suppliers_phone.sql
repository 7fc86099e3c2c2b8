CREATE INDEX idx_suppliers_phone ON suppliers (phone);
