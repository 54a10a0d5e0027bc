-- Kith's four tables for MariaDB, in the relational reading of "unique".
-- ${prefix} is what the names of tables, constraints and indexes begin with; it may be empty.
-- Plain statements that end in a semicolon; running them again changes nothing.
--
-- Ids are the 16 bytes of a UUID: the UUID type sorts them by other parts first. utf8mb4_nopad_bin compares text by its
-- code points, trailing blanks included. VARCHAR cuts off blanks that are too many without a word, so a column is longer
-- than the model says, and its CHECK counts code points. It also keeps out U+0000, and lone surrogates: UTF-16 has none.
-- DATETIME(6) holds UTC, whatever the server's zone. It truncates what is finer than a microsecond.

CREATE TABLE IF NOT EXISTS `${prefix}users` (
    user_id BINARY(16),
    username VARCHAR(32) NOT NULL,
    email VARCHAR(48) NOT NULL,
    phone_number VARCHAR(20),
    password_hash LONGTEXT NOT NULL,
    date_of_birth DATE NOT NULL,
    city VARCHAR(52),
    state VARCHAR(4),
    age INT,
    profile_picture LONGTEXT,
    bio LONGTEXT,
    mentor_mentee LONGTEXT,
    job_title LONGTEXT,
    years_of_experience INT,
    areas_of_expertise LONGTEXT,
    seeking_help_in LONGTEXT,
    created_date DATETIME(6),
    updated_date DATETIME(6),
    CONSTRAINT pk_${prefix}users PRIMARY KEY (user_id),
    CONSTRAINT uq_${prefix}users_username UNIQUE (username),
    CONSTRAINT uq_${prefix}users_email UNIQUE (email),
    CONSTRAINT uq_${prefix}users_phone_number UNIQUE (phone_number),
    CONSTRAINT ck_${prefix}users_username CHECK (CHAR_LENGTH(username) <= 16 AND LOCATE(CHAR(0 USING utf8mb4), username) = 0 AND username = CONVERT(CONVERT(username USING utf16) USING utf8mb4) COLLATE utf8mb4_nopad_bin),
    CONSTRAINT ck_${prefix}users_email CHECK (CHAR_LENGTH(email) <= 24 AND LOCATE(CHAR(0 USING utf8mb4), email) = 0 AND email = CONVERT(CONVERT(email USING utf16) USING utf8mb4) COLLATE utf8mb4_nopad_bin),
    CONSTRAINT ck_${prefix}users_phone_number CHECK (CHAR_LENGTH(phone_number) <= 10 AND LOCATE(CHAR(0 USING utf8mb4), phone_number) = 0 AND phone_number = CONVERT(CONVERT(phone_number USING utf16) USING utf8mb4) COLLATE utf8mb4_nopad_bin),
    CONSTRAINT ck_${prefix}users_password_hash CHECK (CHAR_LENGTH(password_hash) <= 262144 AND LOCATE(CHAR(0 USING utf8mb4), password_hash) = 0 AND password_hash = CONVERT(CONVERT(password_hash USING utf16) USING utf8mb4) COLLATE utf8mb4_nopad_bin),
    CONSTRAINT ck_${prefix}users_date_of_birth CHECK (YEAR(date_of_birth) BETWEEN 1 AND 9999),
    CONSTRAINT ck_${prefix}users_city CHECK (CHAR_LENGTH(city) <= 26 AND LOCATE(CHAR(0 USING utf8mb4), city) = 0 AND city = CONVERT(CONVERT(city USING utf16) USING utf8mb4) COLLATE utf8mb4_nopad_bin),
    CONSTRAINT ck_${prefix}users_state CHECK (CHAR_LENGTH(state) <= 2 AND LOCATE(CHAR(0 USING utf8mb4), state) = 0 AND state = CONVERT(CONVERT(state USING utf16) USING utf8mb4) COLLATE utf8mb4_nopad_bin),
    CONSTRAINT ck_${prefix}users_profile_picture CHECK (CHAR_LENGTH(profile_picture) <= 262144 AND LOCATE(CHAR(0 USING utf8mb4), profile_picture) = 0 AND profile_picture = CONVERT(CONVERT(profile_picture USING utf16) USING utf8mb4) COLLATE utf8mb4_nopad_bin),
    CONSTRAINT ck_${prefix}users_bio CHECK (CHAR_LENGTH(bio) <= 262144 AND LOCATE(CHAR(0 USING utf8mb4), bio) = 0 AND bio = CONVERT(CONVERT(bio USING utf16) USING utf8mb4) COLLATE utf8mb4_nopad_bin),
    CONSTRAINT ck_${prefix}users_mentor_mentee CHECK (CHAR_LENGTH(mentor_mentee) <= 262144 AND LOCATE(CHAR(0 USING utf8mb4), mentor_mentee) = 0 AND mentor_mentee = CONVERT(CONVERT(mentor_mentee USING utf16) USING utf8mb4) COLLATE utf8mb4_nopad_bin),
    CONSTRAINT ck_${prefix}users_job_title CHECK (CHAR_LENGTH(job_title) <= 262144 AND LOCATE(CHAR(0 USING utf8mb4), job_title) = 0 AND job_title = CONVERT(CONVERT(job_title USING utf16) USING utf8mb4) COLLATE utf8mb4_nopad_bin),
    CONSTRAINT ck_${prefix}users_areas_of_expertise CHECK (CHAR_LENGTH(areas_of_expertise) <= 262144 AND LOCATE(CHAR(0 USING utf8mb4), areas_of_expertise) = 0 AND areas_of_expertise = CONVERT(CONVERT(areas_of_expertise USING utf16) USING utf8mb4) COLLATE utf8mb4_nopad_bin),
    CONSTRAINT ck_${prefix}users_seeking_help_in CHECK (CHAR_LENGTH(seeking_help_in) <= 262144 AND LOCATE(CHAR(0 USING utf8mb4), seeking_help_in) = 0 AND seeking_help_in = CONVERT(CONVERT(seeking_help_in USING utf16) USING utf8mb4) COLLATE utf8mb4_nopad_bin),
    CONSTRAINT ck_${prefix}users_created_date CHECK (YEAR(created_date) BETWEEN 1 AND 9999),
    CONSTRAINT ck_${prefix}users_updated_date CHECK (YEAR(updated_date) BETWEEN 1 AND 9999)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS `${prefix}groups` (
    group_id BINARY(16),
    group_name VARCHAR(100) NOT NULL,
    description LONGTEXT,
    created_by BINARY(16) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_${prefix}groups PRIMARY KEY (group_id),
    CONSTRAINT ck_${prefix}groups_group_name CHECK (CHAR_LENGTH(group_name) <= 50 AND LOCATE(CHAR(0 USING utf8mb4), group_name) = 0 AND group_name = CONVERT(CONVERT(group_name USING utf16) USING utf8mb4) COLLATE utf8mb4_nopad_bin),
    CONSTRAINT ck_${prefix}groups_description CHECK (CHAR_LENGTH(description) <= 262144 AND LOCATE(CHAR(0 USING utf8mb4), description) = 0 AND description = CONVERT(CONVERT(description USING utf16) USING utf8mb4) COLLATE utf8mb4_nopad_bin),
    CONSTRAINT ck_${prefix}groups_created_at CHECK (YEAR(created_at) BETWEEN 1 AND 9999),
    INDEX ix_${prefix}groups_created_by (created_by),
    CONSTRAINT fk_${prefix}groups_created_by FOREIGN KEY (created_by) REFERENCES `${prefix}users` (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS `${prefix}group_members` (
    group_id BINARY(16),
    user_id BINARY(16),
    role VARCHAR(30),
    joined_at DATETIME(6),
    CONSTRAINT pk_${prefix}group_members PRIMARY KEY (group_id, user_id),
    CONSTRAINT ck_${prefix}group_members_role CHECK (CHAR_LENGTH(role) <= 15 AND LOCATE(CHAR(0 USING utf8mb4), role) = 0 AND role = CONVERT(CONVERT(role USING utf16) USING utf8mb4) COLLATE utf8mb4_nopad_bin),
    CONSTRAINT ck_${prefix}group_members_joined_at CHECK (YEAR(joined_at) BETWEEN 1 AND 9999),
    INDEX ix_${prefix}group_members_user (user_id),
    CONSTRAINT fk_${prefix}group_members_group_id FOREIGN KEY (group_id) REFERENCES `${prefix}groups` (group_id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT fk_${prefix}group_members_user_id FOREIGN KEY (user_id) REFERENCES `${prefix}users` (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE IF NOT EXISTS `${prefix}messages` (
    message_id BINARY(16),
    sender_id BINARY(16) NOT NULL,
    recipient_id BINARY(16),
    group_id BINARY(16),
    content LONGTEXT,
    media_url LONGTEXT,
    sent_at DATETIME(6) NOT NULL,
    read_at DATETIME(6),
    CONSTRAINT pk_${prefix}messages PRIMARY KEY (message_id),
    CONSTRAINT ck_${prefix}messages_single_target CHECK ((recipient_id IS NULL) <> (group_id IS NULL)),
    CONSTRAINT ck_${prefix}messages_content CHECK (CHAR_LENGTH(content) <= 262144 AND LOCATE(CHAR(0 USING utf8mb4), content) = 0 AND content = CONVERT(CONVERT(content USING utf16) USING utf8mb4) COLLATE utf8mb4_nopad_bin),
    CONSTRAINT ck_${prefix}messages_media_url CHECK (CHAR_LENGTH(media_url) <= 262144 AND LOCATE(CHAR(0 USING utf8mb4), media_url) = 0 AND media_url = CONVERT(CONVERT(media_url USING utf16) USING utf8mb4) COLLATE utf8mb4_nopad_bin),
    CONSTRAINT ck_${prefix}messages_sent_at CHECK (YEAR(sent_at) BETWEEN 1 AND 9999),
    CONSTRAINT ck_${prefix}messages_read_at CHECK (YEAR(read_at) BETWEEN 1 AND 9999),
    INDEX ix_${prefix}messages_conversation (sender_id, recipient_id, sent_at, message_id),
    INDEX ix_${prefix}messages_received (recipient_id, sender_id, sent_at, message_id),
    INDEX ix_${prefix}messages_unread (recipient_id, read_at, sender_id),
    INDEX ix_${prefix}messages_group (group_id, sent_at, message_id),
    CONSTRAINT fk_${prefix}messages_sender_id FOREIGN KEY (sender_id) REFERENCES `${prefix}users` (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT fk_${prefix}messages_recipient_id FOREIGN KEY (recipient_id) REFERENCES `${prefix}users` (user_id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT fk_${prefix}messages_group_id FOREIGN KEY (group_id) REFERENCES `${prefix}groups` (group_id) ON DELETE RESTRICT ON UPDATE RESTRICT
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
