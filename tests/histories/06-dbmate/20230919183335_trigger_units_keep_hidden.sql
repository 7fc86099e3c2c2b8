-- migrate:up
create trigger units_keep_hidden
before delete on units when old.hidden = 1
BEGIN
  select raise(abort, 'units: hidden is set');
END;

-- migrate:down
drop trigger units_keep_hidden;
