DROP TRIGGER one_time_codes_counted;
