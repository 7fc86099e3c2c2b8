SELECT $x$ a; b $x$;
SELECT 1;
