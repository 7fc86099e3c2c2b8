DROP TRIGGER events_counted;
