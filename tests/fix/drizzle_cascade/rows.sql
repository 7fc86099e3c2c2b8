INSERT INTO orgs VALUES (1,'a'),(2,'b');
INSERT INTO users (id,email,name,org) VALUES (1,'a@x','A',1),(2,'B@x',NULL,2),(3,NULL,'C',NULL),(7,'d','D',1);
DELETE FROM users WHERE id=7;
INSERT INTO sessions VALUES (1,1),(2,1),(3,2),(4,3);
INSERT INTO likes VALUES (1,'x'),(2,'y'),(3,'z');
INSERT INTO hits VALUES (1,1),(2,3),(3,NULL);
INSERT INTO nodes VALUES (1,NULL),(2,1),(3,2);
INSERT INTO leaf VALUES (1,1),(2,3);
