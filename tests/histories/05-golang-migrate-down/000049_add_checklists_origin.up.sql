ALTER TABLE checklists ADD origin TEXT;
