DROP INDEX p_key;
--<^^^^^^^^^^^^^ fk/drop-backing-index error: p_key makes p (k) unique, which the foreign key of q needs
--         ^^^^^ loss/drop-unique-index warning: nothing keeps k of p unique any more
