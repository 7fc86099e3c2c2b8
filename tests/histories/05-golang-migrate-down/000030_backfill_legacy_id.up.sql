UPDATE checklists SET legacy_id = trim(legacy_id) WHERE legacy_id IS NOT NULL;
