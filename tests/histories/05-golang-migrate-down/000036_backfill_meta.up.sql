UPDATE checklists SET meta = json(meta) WHERE meta IS NOT NULL;
