CREATE TRIGGER t_insert AFTER INSERT ON t begin
  UPDATE t SET a = CASE NEW.a || 'x' WHEN 'x' THEN 'y' WHEN 'yx' THEN CASE WHEN n > 1 THEN 'many' WHEN n = 1 THEN 'one' END ELSE a END,
    n = coalesce(CASE WHEN NEW.n IS NULL THEN 0 END, n) WHERE id = NEW.id;
END;
