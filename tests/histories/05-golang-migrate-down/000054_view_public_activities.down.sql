ALTER TABLE subscriptions DROP COLUMN kind_coalesce;

DROP VIEW public_activities;
