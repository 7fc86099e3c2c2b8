DROP INDEX idx_policies_linked_user_id;

ALTER TABLE policies DROP COLUMN linked_user_id;
