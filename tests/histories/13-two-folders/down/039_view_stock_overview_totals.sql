CREATE TRIGGER warehouses_keep_is_active
BEFORE DELETE ON warehouses WHEN OLD.is_active = 1
BEGIN
  SELECT RAISE(ABORT, 'warehouses: is_active is set');
END;

DROP VIEW stock_overview_totals;
