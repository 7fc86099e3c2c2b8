CREATE TRIGGER t_insert AFTER INSERT ON t BEGIN
  UPDATE t SET a = iif((NEW.a || 'x') = ('x'), 'y', iif((NEW.a || 'x') = ('yx'), iif(n > 1, 'many', iif(n = 1, 'one', NULL)), a)),
    n = coalesce(iif(NEW.n IS NULL, 0, NULL), n) WHERE id = NEW.id;
END;
