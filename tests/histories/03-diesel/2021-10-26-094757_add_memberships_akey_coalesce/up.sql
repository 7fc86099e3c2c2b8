ALTER TABLE memberships ADD COLUMN akey_coalesce TEXT GENERATED ALWAYS AS (coalesce(akey, '-')) VIRTUAL;
