-- What a member has read is looked up by article. Beside that key this index was read for each article instead, while the
-- planner knew nothing of a table that was just filled.

-- DropIndex
DROP INDEX "ArticleReading_projectId_userId_state_idx";
