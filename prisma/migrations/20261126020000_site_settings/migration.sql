-- What the paper's admins decide about it, a row for each screen, so that two who change different
-- things do not meet. The version tells who comes late that somebody was there before.
CREATE TABLE setting (
	name text PRIMARY KEY,
	value jsonb NOT NULL,
	version integer NOT NULL CHECK (version > 0),
	changed_at timestamptz NOT NULL,
	changed_by uuid REFERENCES staff (id)
);

-- The nameplate and the icons: a few small files, kept in the record so that every machine has them.
-- Named by their content, they never change.
CREATE TABLE site_file (
	hash text NOT NULL,
	name text NOT NULL,
	type text NOT NULL,
	bytes bytea NOT NULL,
	PRIMARY KEY (hash, name)
);
