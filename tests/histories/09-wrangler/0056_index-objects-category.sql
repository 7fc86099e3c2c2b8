-- Migration number: 0056 	 2023-07-16T04:12:28.056Z
CREATE INDEX idx_objects_category_created_at ON objects (category, created_at DESC) WHERE created_at IS NOT NULL;
