CREATE VIRTUAL TABLE products_search USING fts5(sku, title, description, content = 'products', content_rowid = 'id');

CREATE TRIGGER products_search_insert
AFTER INSERT ON products
BEGIN
  INSERT INTO products_search (rowid, sku, title, description) VALUES (NEW.id, NEW.sku, NEW.title, NEW.description);
END;

CREATE TRIGGER products_search_delete
AFTER DELETE ON products
BEGIN
  INSERT INTO products_search (products_search, rowid, sku, title, description) VALUES ('delete', OLD.id, OLD.sku, OLD.title, OLD.description);
END;

CREATE TRIGGER products_search_update
AFTER UPDATE ON products
BEGIN
  INSERT INTO products_search (products_search, rowid, sku, title, description) VALUES ('delete', OLD.id, OLD.sku, OLD.title, OLD.description);
  INSERT INTO products_search (rowid, sku, title, description) VALUES (NEW.id, NEW.sku, NEW.title, NEW.description);
END;
