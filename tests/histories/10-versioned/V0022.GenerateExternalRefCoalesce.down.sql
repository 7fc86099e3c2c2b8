ALTER TABLE identity_checks DROP COLUMN external_ref_coalesce;
