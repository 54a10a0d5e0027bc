-- What the literal reading of "unique" adds for H2, after tables.sql: each of the six columns that name another table's
-- row is unique on its own. Running it again changes nothing.

ALTER TABLE ${prefix}messages ADD CONSTRAINT IF NOT EXISTS uq_${prefix}messages_sender_id UNIQUE (sender_id);
ALTER TABLE ${prefix}messages ADD CONSTRAINT IF NOT EXISTS uq_${prefix}messages_recipient_id UNIQUE (recipient_id);
ALTER TABLE ${prefix}messages ADD CONSTRAINT IF NOT EXISTS uq_${prefix}messages_group_id UNIQUE (group_id);
ALTER TABLE ${prefix}groups ADD CONSTRAINT IF NOT EXISTS uq_${prefix}groups_created_by UNIQUE (created_by);
ALTER TABLE ${prefix}group_members ADD CONSTRAINT IF NOT EXISTS uq_${prefix}group_members_group_id UNIQUE (group_id);
ALTER TABLE ${prefix}group_members ADD CONSTRAINT IF NOT EXISTS uq_${prefix}group_members_user_id UNIQUE (user_id);
