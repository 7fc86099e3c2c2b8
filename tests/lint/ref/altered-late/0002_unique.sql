ALTER TABLE t ADD COLUMN email TEXT UNIQUE;
--                                  ^^^^^^ alter/add-unique error: can't be UNIQUE
UPDATE t SET email = 'x' || id WHERE email IS NULL;
CREATE INDEX t_email ON t (email);
