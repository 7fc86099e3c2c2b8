ALTER TABLE policies ADD COLUMN linked_user_id TEXT REFERENCES users (id) ON DELETE CASCADE;

CREATE INDEX idx_policies_linked_user_id ON policies (linked_user_id);
