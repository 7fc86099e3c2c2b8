-- Migration number: 0025 	 2022-05-11T14:01:47.025Z
DROP INDEX IF EXISTS idx_subscriptions_client_id;
