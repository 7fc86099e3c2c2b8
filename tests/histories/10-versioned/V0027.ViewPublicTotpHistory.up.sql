CREATE VIEW public_totp_history AS
SELECT totp_setups.issuer, totp_setups.etag, count(*) AS n
FROM totp_setups
LEFT JOIN totp_history ON totp_history.totp_setup_id = totp_setups.id
GROUP BY totp_setups.id;
