-- Migration number: 0059 	 2024-01-03T03:13:43.059Z
CREATE INDEX idx_objects_properties_uri ON objects (properties, uri DESC) WHERE published_at IS NOT NULL;
