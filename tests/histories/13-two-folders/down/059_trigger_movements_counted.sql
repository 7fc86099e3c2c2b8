DROP TRIGGER movements_counted;
