-- What would go with the parent's rows is held by a table further down.
DELETE FROM p;
--<^^^^^^^^^^ loss/delete-all warning: every row of p
--<^^^^^^^^^^ loss/rebuild-cascade warning: emptying p deletes every row of c
--<^^^^^^^^^^ loss/rebuild-blocked error: where a row of g (c) refers to c, whose rows it deletes
