-- These are mistakes of their own.
UPDATE t SET nn = 'y', nm = 'z' WHERE id = 1;
--                     ^^ ref/unknown-column error: there is no column nm in t
