DROP VIEW public_totp_history;
