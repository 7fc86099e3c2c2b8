ALTER TABLE categories ADD COLUMN title_length INTEGER GENERATED ALWAYS AS (length(title)) VIRTUAL;

PRAGMA defer_foreign_keys = ON;

CREATE TABLE products_old AS SELECT id, sku, title, description, price_cents, weight, is_active, category_id, supplier_id FROM products;

DROP TABLE products;

CREATE TABLE products (
  id INTEGER PRIMARY KEY,
  sku TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  description TEXT,
  price_cents INTEGER NOT NULL DEFAULT 0,
  is_active INTEGER NOT NULL DEFAULT 0 CHECK (is_active IN (0, 1)),
  category_id INTEGER REFERENCES categories (id) ON DELETE SET NULL,
  supplier_id INTEGER REFERENCES suppliers (id) ON DELETE SET NULL
) STRICT;

INSERT INTO products (id, sku, title, description, price_cents, is_active, category_id, supplier_id)
SELECT id, sku, title, description, price_cents, is_active, category_id, supplier_id FROM products_old;

DROP TABLE products_old;
