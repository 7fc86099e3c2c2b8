CREATE TABLE products (
  id INTEGER PRIMARY KEY,
  sku TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  description TEXT,
  price_cents INTEGER NOT NULL DEFAULT 0,
  weight REAL,
  is_active INTEGER NOT NULL DEFAULT 0 CHECK (is_active IN (0, 1)),
  category_id INTEGER REFERENCES categories (id) ON DELETE SET NULL,
  supplier_id INTEGER REFERENCES suppliers (id) ON DELETE SET NULL
) STRICT;
