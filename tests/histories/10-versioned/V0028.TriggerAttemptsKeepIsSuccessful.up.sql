CREATE TRIGGER attempts_keep_is_successful
BEFORE DELETE ON attempts WHEN OLD.is_successful = 1
BEGIN
    SELECT RAISE(ABORT, 'attempts: is_successful is set');
END;
