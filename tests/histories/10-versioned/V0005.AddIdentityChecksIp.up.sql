ALTER TABLE identity_checks ADD ip VARCHAR(255);
