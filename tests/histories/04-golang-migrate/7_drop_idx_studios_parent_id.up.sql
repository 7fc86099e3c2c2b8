drop index `idx_studios_parent_id`;
