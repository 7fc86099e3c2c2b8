UPDATE bans SET reason = trim(reason) WHERE reason IS NOT NULL;
