ALTER TABLE memberships DROP COLUMN akey_coalesce;
