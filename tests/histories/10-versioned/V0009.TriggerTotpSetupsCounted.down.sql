DROP TRIGGER totp_setups_counted;
