DROP TRIGGER folders_touch;
