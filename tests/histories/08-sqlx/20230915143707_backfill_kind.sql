update absences set kind = trim(kind) where kind is not null;
