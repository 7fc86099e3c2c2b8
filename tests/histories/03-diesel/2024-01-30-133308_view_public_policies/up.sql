CREATE VIEW public_policies AS
SELECT organizations.id, organizations.name, count(*) AS n
FROM organizations
LEFT JOIN policies ON policies.organization_id = organizations.id
GROUP BY organizations.id;

ALTER TABLE policies ADD COLUMN origin_user_id TEXT REFERENCES users (id) ON DELETE SET NULL;

CREATE INDEX idx_policies_origin_user_id ON policies (origin_user_id);
