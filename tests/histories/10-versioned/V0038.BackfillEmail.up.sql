UPDATE users SET email = trim(email) WHERE email IS NOT NULL;
