DELETE FROM hosts;
--<^^^^^^^^^^^^^^ loss/delete-all warning: hosts
--<^^^^^^^^^^^^^^ loss/rebuild-blocked error: emptying hosts fails where a row of guests (host) refers to it
