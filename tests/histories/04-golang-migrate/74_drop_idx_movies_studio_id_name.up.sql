drop index `idx_movies_studio_id_name`;
