CREATE VIRTUAL TABLE addresses_search USING fts5(street, city, postal_code, content = 'addresses', content_rowid = 'id');

CREATE TRIGGER addresses_search_insert
AFTER INSERT ON addresses
BEGIN
  INSERT INTO addresses_search (rowid, street, city, postal_code) VALUES (NEW.id, NEW.street, NEW.city, NEW.postal_code);
END;

CREATE TRIGGER addresses_search_delete
AFTER DELETE ON addresses
BEGIN
  INSERT INTO addresses_search (addresses_search, rowid, street, city, postal_code) VALUES ('delete', OLD.id, OLD.street, OLD.city, OLD.postal_code);
END;

CREATE TRIGGER addresses_search_update
AFTER UPDATE ON addresses
BEGIN
  INSERT INTO addresses_search (addresses_search, rowid, street, city, postal_code) VALUES ('delete', OLD.id, OLD.street, OLD.city, OLD.postal_code);
  INSERT INTO addresses_search (rowid, street, city, postal_code) VALUES (NEW.id, NEW.street, NEW.city, NEW.postal_code);
END;

CREATE UNIQUE INDEX idx_products_revision_category_id_locked_at ON products (revision, category_id, locked_at);
