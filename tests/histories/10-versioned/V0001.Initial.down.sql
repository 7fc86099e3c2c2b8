DROP TABLE totp_setups;

DROP TABLE identity_checks;

DROP TABLE users;
