ALTER TABLE users DROP COLUMN fax;
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ compat/drop-column warning: users.fax
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ loss/drop-column warning:
