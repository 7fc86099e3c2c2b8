DROP INDEX idx_policies_origin_user_id;

ALTER TABLE policies DROP COLUMN origin_user_id;

DROP VIEW public_policies;
