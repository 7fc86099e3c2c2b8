DROP INDEX idx_suppliers_phone;
