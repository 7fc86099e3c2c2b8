UPDATE grants SET email_address = trim(email_address) WHERE email_address IS NOT NULL;

ALTER TABLE folder_ciphers ADD COLUMN origin_policy_id TEXT REFERENCES policies (id) ON DELETE CASCADE;

CREATE INDEX idx_folder_ciphers_origin_policy_id ON folder_ciphers (origin_policy_id);
