DROP VIEW recent_identity_checks;
