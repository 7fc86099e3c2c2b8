ALTER TABLE "rooms" DROP COLUMN "topic_lower";
