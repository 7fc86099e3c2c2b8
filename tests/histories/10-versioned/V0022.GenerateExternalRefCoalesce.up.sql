ALTER TABLE identity_checks ADD COLUMN external_ref_coalesce VARCHAR(255) GENERATED ALWAYS AS (coalesce(external_ref, '-')) VIRTUAL;
