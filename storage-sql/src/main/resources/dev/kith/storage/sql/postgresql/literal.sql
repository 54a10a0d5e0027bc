-- What the literal reading of "unique" adds for PostgreSQL, after tables.sql: each of the six columns that name another
-- table's row is unique on its own. Running it again changes nothing; a constraint that is there is passed over.

DO $$ BEGIN ALTER TABLE ${prefix}messages ADD CONSTRAINT uq_${prefix}messages_sender_id UNIQUE (sender_id); EXCEPTION WHEN duplicate_table THEN NULL; END $$;
DO $$ BEGIN ALTER TABLE ${prefix}messages ADD CONSTRAINT uq_${prefix}messages_recipient_id UNIQUE (recipient_id); EXCEPTION WHEN duplicate_table THEN NULL; END $$;
DO $$ BEGIN ALTER TABLE ${prefix}messages ADD CONSTRAINT uq_${prefix}messages_group_id UNIQUE (group_id); EXCEPTION WHEN duplicate_table THEN NULL; END $$;
DO $$ BEGIN ALTER TABLE ${prefix}groups ADD CONSTRAINT uq_${prefix}groups_created_by UNIQUE (created_by); EXCEPTION WHEN duplicate_table THEN NULL; END $$;
DO $$ BEGIN ALTER TABLE ${prefix}group_members ADD CONSTRAINT uq_${prefix}group_members_group_id UNIQUE (group_id); EXCEPTION WHEN duplicate_table THEN NULL; END $$;
DO $$ BEGIN ALTER TABLE ${prefix}group_members ADD CONSTRAINT uq_${prefix}group_members_user_id UNIQUE (user_id); EXCEPTION WHEN duplicate_table THEN NULL; END $$;
