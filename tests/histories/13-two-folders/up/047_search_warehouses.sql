CREATE VIRTUAL TABLE warehouses_search USING fts5(code, name, city, content = 'warehouses', content_rowid = 'id');

CREATE TRIGGER warehouses_search_insert
AFTER INSERT ON warehouses
BEGIN
  INSERT INTO warehouses_search (rowid, code, name, city) VALUES (NEW.id, NEW.code, NEW.name, NEW.city);
END;

CREATE TRIGGER warehouses_search_delete
AFTER DELETE ON warehouses
BEGIN
  INSERT INTO warehouses_search (warehouses_search, rowid, code, name, city) VALUES ('delete', OLD.id, OLD.code, OLD.name, OLD.city);
END;

CREATE TRIGGER warehouses_search_update
AFTER UPDATE ON warehouses
BEGIN
  INSERT INTO warehouses_search (warehouses_search, rowid, code, name, city) VALUES ('delete', OLD.id, OLD.code, OLD.name, OLD.city);
  INSERT INTO warehouses_search (rowid, code, name, city) VALUES (NEW.id, NEW.code, NEW.name, NEW.city);
END;
