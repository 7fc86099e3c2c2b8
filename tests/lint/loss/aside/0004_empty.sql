DELETE FROM p;
--<^^^^^^^^^^ loss/delete-all warning: every row of p
--<^^^^^^^^^^ loss/rebuild-blocked error: emptying p fails where a row of c (p) refers to it
