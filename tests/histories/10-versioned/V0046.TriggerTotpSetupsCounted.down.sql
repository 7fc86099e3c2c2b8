ALTER TABLE security_keys DROP COLUMN description_substr;

DROP TRIGGER totp_setups_counted;
