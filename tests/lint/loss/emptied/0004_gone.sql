DELETE FROM legs;
--<^^^^^^^^^^^^^ loss/rebuild-cascade warning: emptying legs deletes every row of seats
