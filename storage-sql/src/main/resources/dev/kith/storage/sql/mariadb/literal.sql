-- What the literal reading of "unique" adds for MariaDB, after tables.sql: each of the six columns that name another
-- table's row is unique on its own. Running it again changes nothing.

CREATE UNIQUE INDEX IF NOT EXISTS uq_${prefix}messages_sender_id ON `${prefix}messages` (sender_id);
CREATE UNIQUE INDEX IF NOT EXISTS uq_${prefix}messages_recipient_id ON `${prefix}messages` (recipient_id);
CREATE UNIQUE INDEX IF NOT EXISTS uq_${prefix}messages_group_id ON `${prefix}messages` (group_id);
CREATE UNIQUE INDEX IF NOT EXISTS uq_${prefix}groups_created_by ON `${prefix}groups` (created_by);
CREATE UNIQUE INDEX IF NOT EXISTS uq_${prefix}group_members_group_id ON `${prefix}group_members` (group_id);
CREATE UNIQUE INDEX IF NOT EXISTS uq_${prefix}group_members_user_id ON `${prefix}group_members` (user_id);
