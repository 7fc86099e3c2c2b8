DROP TRIGGER sends_counted;
