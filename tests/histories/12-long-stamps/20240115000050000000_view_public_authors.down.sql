DROP VIEW "public_authors";
