DROP TABLE grants;

DROP INDEX idx_sends_data_password_hash;

CREATE INDEX idx_policies_linked_user_id ON policies (linked_user_id);
