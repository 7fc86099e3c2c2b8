ALTER TABLE customers ADD created_at TEXT;
