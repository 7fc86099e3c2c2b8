DROP TRIGGER devices_counted;
