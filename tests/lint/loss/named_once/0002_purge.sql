-- Two keys, one child: it is named once.
DELETE FROM users WHERE handle LIKE 'test%';
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ loss/delete-referenced warning: also deletes those of follows that refer to them
