DROP TABLE memberships;

ALTER TABLE organizations DROP COLUMN hidden;
