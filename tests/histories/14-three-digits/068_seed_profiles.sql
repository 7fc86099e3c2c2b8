INSERT INTO "profiles" ("id", "user_id") VALUES
    (100, 'first'),
    (101, 'other');
