-- Kith's four tables for PostgreSQL, in the relational reading of "unique".
-- ${prefix} is what the names of tables, constraints and indexes begin with; it may be empty.
-- Plain statements that end in a semicolon; running them again changes nothing. The database's encoding is UTF8.
--
-- VARCHAR(n) would cut off blanks that are too many without a word, so lengths stand in the CHECKs, which count code
-- points. COLLATE "C" orders text by code points, whatever the database's locale. TIMESTAMP(6) holds UTC. It rounds what
-- is finer than a microsecond; Kith hands over whole ones.

CREATE TABLE IF NOT EXISTS ${prefix}users (
    user_id UUID,
    username VARCHAR COLLATE "C" NOT NULL,
    email VARCHAR COLLATE "C" NOT NULL,
    phone_number VARCHAR COLLATE "C",
    password_hash TEXT COLLATE "C" NOT NULL,
    date_of_birth DATE NOT NULL,
    city VARCHAR COLLATE "C",
    state VARCHAR COLLATE "C",
    age INT,
    profile_picture TEXT COLLATE "C",
    bio TEXT COLLATE "C",
    mentor_mentee TEXT COLLATE "C",
    job_title TEXT COLLATE "C",
    years_of_experience INT,
    areas_of_expertise TEXT COLLATE "C",
    seeking_help_in TEXT COLLATE "C",
    created_date TIMESTAMP(6),
    updated_date TIMESTAMP(6),
    CONSTRAINT pk_${prefix}users PRIMARY KEY (user_id),
    CONSTRAINT uq_${prefix}users_username UNIQUE (username),
    CONSTRAINT uq_${prefix}users_email UNIQUE (email),
    CONSTRAINT uq_${prefix}users_phone_number UNIQUE (phone_number),
    CONSTRAINT ck_${prefix}users_username CHECK (CHAR_LENGTH(username) <= 16),
    CONSTRAINT ck_${prefix}users_email CHECK (CHAR_LENGTH(email) <= 24),
    CONSTRAINT ck_${prefix}users_phone_number CHECK (CHAR_LENGTH(phone_number) <= 10),
    CONSTRAINT ck_${prefix}users_password_hash CHECK (CHAR_LENGTH(password_hash) <= 262144),
    CONSTRAINT ck_${prefix}users_date_of_birth CHECK (date_of_birth BETWEEN '0001-01-01' AND '9999-12-31'),
    CONSTRAINT ck_${prefix}users_city CHECK (CHAR_LENGTH(city) <= 26),
    CONSTRAINT ck_${prefix}users_state CHECK (CHAR_LENGTH(state) <= 2),
    CONSTRAINT ck_${prefix}users_profile_picture CHECK (CHAR_LENGTH(profile_picture) <= 262144),
    CONSTRAINT ck_${prefix}users_bio CHECK (CHAR_LENGTH(bio) <= 262144),
    CONSTRAINT ck_${prefix}users_mentor_mentee CHECK (CHAR_LENGTH(mentor_mentee) <= 262144),
    CONSTRAINT ck_${prefix}users_job_title CHECK (CHAR_LENGTH(job_title) <= 262144),
    CONSTRAINT ck_${prefix}users_areas_of_expertise CHECK (CHAR_LENGTH(areas_of_expertise) <= 262144),
    CONSTRAINT ck_${prefix}users_seeking_help_in CHECK (CHAR_LENGTH(seeking_help_in) <= 262144),
    CONSTRAINT ck_${prefix}users_created_date CHECK (created_date BETWEEN '0001-01-01' AND '9999-12-31 23:59:59.999999'),
    CONSTRAINT ck_${prefix}users_updated_date CHECK (updated_date BETWEEN '0001-01-01' AND '9999-12-31 23:59:59.999999')
);

CREATE TABLE IF NOT EXISTS ${prefix}groups (
    group_id UUID,
    group_name VARCHAR COLLATE "C" NOT NULL,
    description TEXT COLLATE "C",
    created_by UUID NOT NULL,
    created_at TIMESTAMP(6) NOT NULL,
    CONSTRAINT pk_${prefix}groups PRIMARY KEY (group_id),
    CONSTRAINT ck_${prefix}groups_group_name CHECK (CHAR_LENGTH(group_name) <= 50),
    CONSTRAINT ck_${prefix}groups_description CHECK (CHAR_LENGTH(description) <= 262144),
    CONSTRAINT ck_${prefix}groups_created_at CHECK (created_at BETWEEN '0001-01-01' AND '9999-12-31 23:59:59.999999'),
    CONSTRAINT fk_${prefix}groups_created_by FOREIGN KEY (created_by) REFERENCES ${prefix}users (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE TABLE IF NOT EXISTS ${prefix}group_members (
    group_id UUID,
    user_id UUID,
    role VARCHAR COLLATE "C",
    joined_at TIMESTAMP(6),
    CONSTRAINT pk_${prefix}group_members PRIMARY KEY (group_id, user_id),
    CONSTRAINT ck_${prefix}group_members_role CHECK (CHAR_LENGTH(role) <= 15),
    CONSTRAINT ck_${prefix}group_members_joined_at CHECK (joined_at BETWEEN '0001-01-01' AND '9999-12-31 23:59:59.999999'),
    CONSTRAINT fk_${prefix}group_members_group_id FOREIGN KEY (group_id) REFERENCES ${prefix}groups (group_id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT fk_${prefix}group_members_user_id FOREIGN KEY (user_id) REFERENCES ${prefix}users (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE TABLE IF NOT EXISTS ${prefix}messages (
    message_id UUID,
    sender_id UUID NOT NULL,
    recipient_id UUID,
    group_id UUID,
    content TEXT COLLATE "C",
    media_url TEXT COLLATE "C",
    sent_at TIMESTAMP(6) NOT NULL,
    read_at TIMESTAMP(6),
    CONSTRAINT pk_${prefix}messages PRIMARY KEY (message_id),
    CONSTRAINT ck_${prefix}messages_single_target CHECK ((recipient_id IS NULL) <> (group_id IS NULL)),
    CONSTRAINT ck_${prefix}messages_content CHECK (CHAR_LENGTH(content) <= 262144),
    CONSTRAINT ck_${prefix}messages_media_url CHECK (CHAR_LENGTH(media_url) <= 262144),
    CONSTRAINT ck_${prefix}messages_sent_at CHECK (sent_at BETWEEN '0001-01-01' AND '9999-12-31 23:59:59.999999'),
    CONSTRAINT ck_${prefix}messages_read_at CHECK (read_at BETWEEN '0001-01-01' AND '9999-12-31 23:59:59.999999'),
    CONSTRAINT fk_${prefix}messages_sender_id FOREIGN KEY (sender_id) REFERENCES ${prefix}users (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT fk_${prefix}messages_recipient_id FOREIGN KEY (recipient_id) REFERENCES ${prefix}users (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT fk_${prefix}messages_group_id FOREIGN KEY (group_id) REFERENCES ${prefix}groups (group_id) ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE INDEX IF NOT EXISTS ix_${prefix}messages_conversation ON ${prefix}messages (sender_id, recipient_id, sent_at, message_id);
CREATE INDEX IF NOT EXISTS ix_${prefix}messages_received ON ${prefix}messages (recipient_id, sender_id, sent_at, message_id);
CREATE INDEX IF NOT EXISTS ix_${prefix}messages_unread ON ${prefix}messages (recipient_id, sender_id) WHERE read_at IS NULL;
CREATE INDEX IF NOT EXISTS ix_${prefix}messages_group ON ${prefix}messages (group_id, sent_at, message_id);
CREATE INDEX IF NOT EXISTS ix_${prefix}groups_created_by ON ${prefix}groups (created_by);
CREATE INDEX IF NOT EXISTS ix_${prefix}group_members_user ON ${prefix}group_members (user_id);
