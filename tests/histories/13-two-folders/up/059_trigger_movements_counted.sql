CREATE TRIGGER movements_counted
AFTER INSERT ON movements
BEGIN
  UPDATE warehouses SET priority = priority + 1 WHERE id = NEW.warehouse_id;
END;
