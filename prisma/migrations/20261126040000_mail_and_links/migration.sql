-- How mail goes out. The password is sealed with a key that follows from AUTH_SECRET, which is not in here.
CREATE TABLE mail_settings (
	id integer PRIMARY KEY DEFAULT 1 CHECK (id = 1),
	host text NOT NULL,
	port integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
	security text NOT NULL CHECK (security IN ('tls', 'starttls', 'none')),
	user_name text NOT NULL DEFAULT '',
	password_sealed text,
	from_name text NOT NULL DEFAULT '',
	from_address text NOT NULL
);

-- Letters on their way, written in the transaction of the act that sends them. A letter may hold a link
-- that opens an account, so its text is sealed, and gone once it was sent.
CREATE TABLE mail (
	id uuid PRIMARY KEY,
	kind text NOT NULL,
	to_address text NOT NULL,
	subject text NOT NULL,
	letter_sealed text,
	created_at timestamptz NOT NULL DEFAULT now(),
	tries integer NOT NULL DEFAULT 0,
	next_try_at timestamptz NOT NULL,
	last_try_at timestamptz,
	sent_at timestamptz,
	dead_at timestamptz,
	-- What the mail server said last.
	answer text NOT NULL DEFAULT '',
	CONSTRAINT mail_has_one_end CHECK (sent_at IS NULL OR dead_at IS NULL)
);
CREATE INDEX mail_due ON mail (next_try_at) WHERE sent_at IS NULL AND dead_at IS NULL;
CREATE INDEX mail_newest ON mail (created_at DESC, id DESC);

-- A link that opens the door to an account once: of somebody new, or of somebody who has no password any more.
CREATE TABLE account_link (
	id uuid PRIMARY KEY,
	kind text NOT NULL CHECK (kind IN ('invitation', 'password-reset')),
	token_hash text NOT NULL UNIQUE,
	email text NOT NULL,
	-- Whose account it is about: of an invitation once it was taken up.
	staff_id uuid REFERENCES staff (id),
	name text NOT NULL DEFAULT '',
	role staff_role,
	desk_ids uuid[] NOT NULL DEFAULT '{}',
	created_by uuid REFERENCES staff (id),
	created_at timestamptz NOT NULL DEFAULT now(),
	expires_at timestamptz NOT NULL,
	used_at timestamptz,
	called_off_at timestamptz,
	CONSTRAINT account_link_has_one_end CHECK (used_at IS NULL OR called_off_at IS NULL),
	CONSTRAINT account_link_is_whole
		CHECK (CASE kind WHEN 'invitation' THEN role IS NOT NULL ELSE staff_id IS NOT NULL END)
);
CREATE UNIQUE INDEX account_link_one_invitation ON account_link (email)
	WHERE kind = 'invitation' AND used_at IS NULL AND called_off_at IS NULL;
CREATE INDEX account_link_of_staff ON account_link (staff_id);
