CREATE INDEX idx_suppliers_email_priority ON suppliers (email COLLATE NOCASE, priority);
