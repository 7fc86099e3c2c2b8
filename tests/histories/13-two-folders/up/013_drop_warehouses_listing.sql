DROP VIEW IF EXISTS warehouses_listing;

CREATE TRIGGER categories_keep_hidden
BEFORE DELETE ON categories WHEN OLD.hidden = 1
BEGIN
  SELECT RAISE(ABORT, 'categories: hidden is set');
END;
