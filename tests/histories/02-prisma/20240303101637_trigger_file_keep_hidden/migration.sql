CREATE TRIGGER "File_keep_hidden"
BEFORE DELETE ON "File" WHEN OLD."hidden" = 1
BEGIN
    SELECT RAISE(ABORT, 'File: hidden is set');
END;
