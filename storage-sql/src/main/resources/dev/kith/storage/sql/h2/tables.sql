-- Kith's four tables for H2, in the relational reading of "unique".
-- ${prefix} is what the names of tables, constraints and indexes begin with; it may be empty.
-- Plain statements that end in a semicolon; running them again changes nothing.
--
-- VARCHAR counts UTF-16 units here, so a column is twice as long as the model says, and its CHECK counts code points. It
-- also keeps out lone surrogates and U+0000. Its quantifier is possessive: it never goes back, whatever the text.
-- TIMESTAMP(6) holds UTC. It rounds what is finer than a microsecond; Kith hands over whole ones.

CREATE TABLE IF NOT EXISTS ${prefix}users (
    user_id UUID,
    username VARCHAR(32) NOT NULL,
    email VARCHAR(48) NOT NULL,
    phone_number VARCHAR(20),
    password_hash VARCHAR(524288) NOT NULL,
    date_of_birth DATE NOT NULL,
    city VARCHAR(52),
    state VARCHAR(4),
    age INT,
    profile_picture VARCHAR(524288),
    bio VARCHAR(524288),
    mentor_mentee VARCHAR(524288),
    job_title VARCHAR(524288),
    years_of_experience INT,
    areas_of_expertise VARCHAR(524288),
    seeking_help_in VARCHAR(524288),
    created_date TIMESTAMP(6),
    updated_date TIMESTAMP(6),
    CONSTRAINT pk_${prefix}users PRIMARY KEY (user_id),
    CONSTRAINT uq_${prefix}users_username UNIQUE (username),
    CONSTRAINT uq_${prefix}users_email UNIQUE (email),
    CONSTRAINT uq_${prefix}users_phone_number UNIQUE (phone_number),
    CONSTRAINT ck_${prefix}users_username CHECK (username REGEXP '\A[^\x00\x{D800}-\x{DFFF}]{0,16}+\z'),
    CONSTRAINT ck_${prefix}users_email CHECK (email REGEXP '\A[^\x00\x{D800}-\x{DFFF}]{0,24}+\z'),
    CONSTRAINT ck_${prefix}users_phone_number CHECK (phone_number REGEXP '\A[^\x00\x{D800}-\x{DFFF}]{0,10}+\z'),
    CONSTRAINT ck_${prefix}users_password_hash CHECK (password_hash REGEXP '\A[^\x00\x{D800}-\x{DFFF}]{0,262144}+\z'),
    CONSTRAINT ck_${prefix}users_date_of_birth CHECK (EXTRACT(YEAR FROM date_of_birth) BETWEEN 1 AND 9999),
    CONSTRAINT ck_${prefix}users_city CHECK (city REGEXP '\A[^\x00\x{D800}-\x{DFFF}]{0,26}+\z'),
    CONSTRAINT ck_${prefix}users_state CHECK (state REGEXP '\A[^\x00\x{D800}-\x{DFFF}]{0,2}+\z'),
    CONSTRAINT ck_${prefix}users_profile_picture CHECK (profile_picture REGEXP '\A[^\x00\x{D800}-\x{DFFF}]{0,262144}+\z'),
    CONSTRAINT ck_${prefix}users_bio CHECK (bio REGEXP '\A[^\x00\x{D800}-\x{DFFF}]{0,262144}+\z'),
    CONSTRAINT ck_${prefix}users_mentor_mentee CHECK (mentor_mentee REGEXP '\A[^\x00\x{D800}-\x{DFFF}]{0,262144}+\z'),
    CONSTRAINT ck_${prefix}users_job_title CHECK (job_title REGEXP '\A[^\x00\x{D800}-\x{DFFF}]{0,262144}+\z'),
    CONSTRAINT ck_${prefix}users_areas_of_expertise CHECK (areas_of_expertise REGEXP '\A[^\x00\x{D800}-\x{DFFF}]{0,262144}+\z'),
    CONSTRAINT ck_${prefix}users_seeking_help_in CHECK (seeking_help_in REGEXP '\A[^\x00\x{D800}-\x{DFFF}]{0,262144}+\z'),
    CONSTRAINT ck_${prefix}users_created_date CHECK (EXTRACT(YEAR FROM created_date) BETWEEN 1 AND 9999),
    CONSTRAINT ck_${prefix}users_updated_date CHECK (EXTRACT(YEAR FROM updated_date) BETWEEN 1 AND 9999)
);

CREATE TABLE IF NOT EXISTS ${prefix}messages (
    message_id UUID,
    sender_id UUID NOT NULL,
    recipient_id UUID,
    group_id UUID,
    content VARCHAR(524288),
    media_url VARCHAR(524288),
    sent_at TIMESTAMP(6) NOT NULL,
    read_at TIMESTAMP(6),
    CONSTRAINT pk_${prefix}messages PRIMARY KEY (message_id),
    CONSTRAINT ck_${prefix}messages_single_target CHECK ((recipient_id IS NULL) <> (group_id IS NULL)),
    CONSTRAINT ck_${prefix}messages_content CHECK (content REGEXP '\A[^\x00\x{D800}-\x{DFFF}]{0,262144}+\z'),
    CONSTRAINT ck_${prefix}messages_media_url CHECK (media_url REGEXP '\A[^\x00\x{D800}-\x{DFFF}]{0,262144}+\z'),
    CONSTRAINT ck_${prefix}messages_sent_at CHECK (EXTRACT(YEAR FROM sent_at) BETWEEN 1 AND 9999),
    CONSTRAINT ck_${prefix}messages_read_at CHECK (EXTRACT(YEAR FROM read_at) BETWEEN 1 AND 9999)
);

CREATE TABLE IF NOT EXISTS ${prefix}groups (
    group_id UUID,
    group_name VARCHAR(100) NOT NULL,
    description VARCHAR(524288),
    created_by UUID NOT NULL,
    created_at TIMESTAMP(6) NOT NULL,
    CONSTRAINT pk_${prefix}groups PRIMARY KEY (group_id),
    CONSTRAINT ck_${prefix}groups_group_name CHECK (group_name REGEXP '\A[^\x00\x{D800}-\x{DFFF}]{0,50}+\z'),
    CONSTRAINT ck_${prefix}groups_description CHECK (description REGEXP '\A[^\x00\x{D800}-\x{DFFF}]{0,262144}+\z'),
    CONSTRAINT ck_${prefix}groups_created_at CHECK (EXTRACT(YEAR FROM created_at) BETWEEN 1 AND 9999)
);

CREATE TABLE IF NOT EXISTS ${prefix}group_members (
    group_id UUID,
    user_id UUID,
    role VARCHAR(30),
    joined_at TIMESTAMP(6),
    CONSTRAINT pk_${prefix}group_members PRIMARY KEY (group_id, user_id),
    CONSTRAINT ck_${prefix}group_members_role CHECK (role REGEXP '\A[^\x00\x{D800}-\x{DFFF}]{0,15}+\z'),
    CONSTRAINT ck_${prefix}group_members_joined_at CHECK (EXTRACT(YEAR FROM joined_at) BETWEEN 1 AND 9999)
);

-- Before the foreign keys: where no index has exactly a key's columns, H2 adds one of its own.
CREATE INDEX IF NOT EXISTS ix_${prefix}messages_conversation ON ${prefix}messages (sender_id, recipient_id, sent_at, message_id);
CREATE INDEX IF NOT EXISTS ix_${prefix}messages_received ON ${prefix}messages (recipient_id, sender_id, sent_at, message_id);
CREATE INDEX IF NOT EXISTS ix_${prefix}messages_unread ON ${prefix}messages (recipient_id, read_at, sender_id);
CREATE INDEX IF NOT EXISTS ix_${prefix}messages_group ON ${prefix}messages (group_id, sent_at, message_id);
CREATE INDEX IF NOT EXISTS ix_${prefix}groups_created_by ON ${prefix}groups (created_by);
CREATE INDEX IF NOT EXISTS ix_${prefix}group_members_user ON ${prefix}group_members (user_id);

ALTER TABLE ${prefix}messages ADD CONSTRAINT IF NOT EXISTS fk_${prefix}messages_sender_id
    FOREIGN KEY (sender_id) REFERENCES ${prefix}users (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE ${prefix}messages ADD CONSTRAINT IF NOT EXISTS fk_${prefix}messages_recipient_id
    FOREIGN KEY (recipient_id) REFERENCES ${prefix}users (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE ${prefix}messages ADD CONSTRAINT IF NOT EXISTS fk_${prefix}messages_group_id
    FOREIGN KEY (group_id) REFERENCES ${prefix}groups (group_id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE ${prefix}groups ADD CONSTRAINT IF NOT EXISTS fk_${prefix}groups_created_by
    FOREIGN KEY (created_by) REFERENCES ${prefix}users (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE ${prefix}group_members ADD CONSTRAINT IF NOT EXISTS fk_${prefix}group_members_group_id
    FOREIGN KEY (group_id) REFERENCES ${prefix}groups (group_id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE ${prefix}group_members ADD CONSTRAINT IF NOT EXISTS fk_${prefix}group_members_user_id
    FOREIGN KEY (user_id) REFERENCES ${prefix}users (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT;
