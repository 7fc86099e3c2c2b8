-- Only the last CREATE VIEW closes the circle; what reads it suffers from it.
CREATE VIEW a AS SELECT n FROM b;
CREATE VIEW b AS SELECT n FROM a;
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ view/circular error: the view a reads itself, by way of b
--                             ^ view/circular error: the view b reads itself, by way of a
CREATE VIEW c AS SELECT n FROM a;
--                             ^ ref/broken-view error: it reads the view a, which does not resolve
