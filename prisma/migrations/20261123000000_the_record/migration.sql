CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TYPE staff_role AS ENUM ('reporter', 'editor', 'producer', 'admin');
CREATE TYPE desk_state AS ENUM ('draft', 'in_review', 'ready', 'spiked');
CREATE TYPE story_kind AS ENUM ('news', 'analysis', 'opinion', 'interview', 'explainer', 'gallery');
CREATE TYPE publication_end AS ENUM ('updated', 'expired', 'withdrawn');

-- The paper and its people ------------------------------------------------------------------------

CREATE TABLE site (
	id integer PRIMARY KEY DEFAULT 1 CHECK (id = 1),
	name text NOT NULL,
	motto text NOT NULL DEFAULT '',
	description text NOT NULL DEFAULT '',
	language text NOT NULL DEFAULT 'en',
	time_zone text NOT NULL,
	created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE desk (
	id uuid PRIMARY KEY,
	slug text NOT NULL UNIQUE,
	name text NOT NULL
);

CREATE TABLE section (
	id uuid PRIMARY KEY,
	slug text NOT NULL UNIQUE,
	name text NOT NULL,
	description text NOT NULL DEFAULT '',
	position integer NOT NULL,
	desk_id uuid NOT NULL REFERENCES desk (id)
);

CREATE TABLE topic (
	id uuid PRIMARY KEY,
	slug text NOT NULL UNIQUE,
	name text NOT NULL,
	description text NOT NULL DEFAULT ''
);

CREATE TABLE contributor (
	id uuid PRIMARY KEY,
	slug text NOT NULL UNIQUE,
	name text NOT NULL,
	role text NOT NULL DEFAULT '',
	bio text NOT NULL DEFAULT ''
);

CREATE TABLE source (
	id uuid PRIMARY KEY,
	slug text NOT NULL UNIQUE,
	name text NOT NULL,
	url text NOT NULL DEFAULT ''
);

-- Staff, sessions, tokens -------------------------------------------------------------------------

CREATE TABLE staff (
	id uuid PRIMARY KEY,
	email text NOT NULL UNIQUE,
	name text NOT NULL,
	role staff_role NOT NULL,
	password_hash text NOT NULL,
	suspended_at timestamptz,
	created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE staff_desk (
	staff_id uuid NOT NULL REFERENCES staff (id),
	desk_id uuid NOT NULL REFERENCES desk (id),
	PRIMARY KEY (staff_id, desk_id)
);

CREATE TABLE staff_session (
	id uuid PRIMARY KEY,
	sid_hash text NOT NULL UNIQUE,
	staff_id uuid NOT NULL REFERENCES staff (id),
	created_at timestamptz NOT NULL DEFAULT now(),
	last_seen_at timestamptz NOT NULL DEFAULT now(),
	absolute_expires_at timestamptz NOT NULL,
	revoked_at timestamptz,
	auth_methods text[] NOT NULL,
	network text NOT NULL DEFAULT '',
	user_agent text NOT NULL DEFAULT ''
);
CREATE INDEX staff_session_staff ON staff_session (staff_id);

CREATE TABLE login_grant (
	token_hash text PRIMARY KEY,
	staff_id uuid NOT NULL REFERENCES staff (id),
	auth_methods text[] NOT NULL,
	expires_at timestamptz NOT NULL,
	used_at timestamptz
);

CREATE TABLE login_rate (
	key text PRIMARY KEY,
	points integer NOT NULL DEFAULT 0,
	expire bigint
);

CREATE TABLE api_token (
	id uuid PRIMARY KEY,
	name text NOT NULL,
	token_hash text NOT NULL UNIQUE,
	role staff_role NOT NULL,
	created_by uuid REFERENCES staff (id),
	created_at timestamptz NOT NULL DEFAULT now(),
	last_used_at timestamptz,
	revoked_at timestamptz
);

-- Pictures ----------------------------------------------------------------------------------------

CREATE TABLE picture (
	id uuid PRIMARY KEY,
	hash text NOT NULL UNIQUE,
	file_name text NOT NULL,
	width integer NOT NULL,
	height integer NOT NULL,
	credit text NOT NULL,
	copyright text NOT NULL DEFAULT '',
	caption text NOT NULL DEFAULT '',
	alt text NOT NULL DEFAULT '',
	renditions jsonb NOT NULL,
	uploaded_by uuid REFERENCES staff (id),
	created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX picture_newest ON picture (created_at DESC, id DESC);

-- Stories -----------------------------------------------------------------------------------------

CREATE TABLE story (
	id uuid PRIMARY KEY,
	desk_id uuid REFERENCES desk (id),
	desk_state desk_state NOT NULL DEFAULT 'draft',
	created_by uuid REFERENCES staff (id),
	created_at timestamptz NOT NULL DEFAULT now(),
	embargo_until timestamptz,
	claimed_published_at timestamptz,
	translation_group_id uuid,
	series_id uuid,
	wire_item_id uuid,
	wire_version bigint
);

CREATE TABLE draft (
	story_id uuid PRIMARY KEY REFERENCES story (id),
	version integer NOT NULL DEFAULT 1,
	field_versions jsonb NOT NULL,
	kind story_kind NOT NULL DEFAULT 'news',
	language text NOT NULL,
	headline text NOT NULL DEFAULT '',
	standfirst text NOT NULL DEFAULT '',
	kicker text NOT NULL DEFAULT '',
	slug text NOT NULL DEFAULT '',
	slugline text NOT NULL DEFAULT '',
	section_id uuid REFERENCES section (id),
	topic_ids uuid[] NOT NULL,
	byline jsonb NOT NULL,
	dateline text NOT NULL DEFAULT '',
	lead_picture jsonb,
	body jsonb NOT NULL,
	seo_title text NOT NULL DEFAULT '',
	seo_description text NOT NULL DEFAULT '',
	updated_at timestamptz NOT NULL DEFAULT now(),
	updated_by uuid REFERENCES staff (id)
);
CREATE INDEX draft_newest ON draft (updated_at DESC, story_id DESC);
CREATE INDEX draft_words ON draft USING gin ((headline || ' ' || slugline) gin_trgm_ops);

CREATE TABLE revision (
	id uuid PRIMARY KEY,
	story_id uuid NOT NULL REFERENCES story (id),
	number integer NOT NULL CHECK (number > 0),
	draft_version integer NOT NULL,
	field_versions jsonb NOT NULL,
	kind story_kind NOT NULL,
	language text NOT NULL,
	headline text NOT NULL,
	standfirst text NOT NULL,
	kicker text NOT NULL,
	slug text NOT NULL,
	slugline text NOT NULL,
	section_id uuid REFERENCES section (id),
	topic_ids uuid[] NOT NULL,
	byline jsonb NOT NULL,
	dateline text NOT NULL,
	lead_picture jsonb,
	body jsonb NOT NULL,
	seo_title text NOT NULL,
	seo_description text NOT NULL,
	created_at timestamptz NOT NULL DEFAULT now(),
	created_by uuid REFERENCES staff (id),
	UNIQUE (story_id, number)
);

CREATE TABLE publication (
	id uuid PRIMARY KEY,
	story_id uuid NOT NULL REFERENCES story (id),
	revision_id uuid NOT NULL REFERENCES revision (id),
	"from" timestamptz NOT NULL,
	until timestamptz,
	ended_as publication_end,
	end_reason text,
	cancelled_at timestamptz,
	scheduled_wall text,
	scheduled_zone text,
	first_published_at timestamptz NOT NULL,
	updated_at timestamptz NOT NULL,
	section_id uuid NOT NULL REFERENCES section (id),
	path text NOT NULL,
	correction_kind text,
	created_at timestamptz NOT NULL DEFAULT now(),
	created_by uuid REFERENCES staff (id),
	CONSTRAINT publication_lasts CHECK ("from" < until),
	CONSTRAINT publication_end_is_told CHECK ((until IS NULL) = (ended_as IS NULL)),
	-- Two revisions of one story can never be public at the same instant.
	CONSTRAINT publication_one_at_a_time
		EXCLUDE USING gist (story_id WITH =, tstzrange("from", until) WITH &&)
		WHERE (cancelled_at IS NULL)
);
CREATE INDEX publication_of_story ON publication (story_id, "from");
CREATE INDEX publication_of_revision ON publication (revision_id);
CREATE INDEX publication_newest ON publication (first_published_at DESC, story_id DESC)
	WHERE cancelled_at IS NULL;
CREATE INDEX publication_newest_of_section
	ON publication (section_id, first_published_at DESC, story_id DESC)
	WHERE cancelled_at IS NULL;

CREATE TABLE story_address (
	path text PRIMARY KEY,
	story_id uuid NOT NULL REFERENCES story (id),
	"from" timestamptz NOT NULL
);
CREATE INDEX story_address_of_story ON story_address (story_id);

CREATE TABLE publication_topic (
	publication_id uuid NOT NULL REFERENCES publication (id),
	topic_id uuid NOT NULL REFERENCES topic (id),
	first_published_at timestamptz NOT NULL,
	PRIMARY KEY (publication_id, topic_id)
);
CREATE INDEX publication_topic_newest
	ON publication_topic (topic_id, first_published_at DESC, publication_id DESC);

CREATE TABLE publication_credit (
	publication_id uuid NOT NULL REFERENCES publication (id),
	position integer NOT NULL,
	contributor_id uuid REFERENCES contributor (id),
	source_id uuid REFERENCES source (id),
	first_published_at timestamptz NOT NULL,
	PRIMARY KEY (publication_id, position),
	CHECK ((contributor_id IS NULL) <> (source_id IS NULL))
);
CREATE INDEX publication_credit_contributor
	ON publication_credit (contributor_id, first_published_at DESC);
CREATE INDEX publication_credit_source ON publication_credit (source_id, first_published_at DESC);

CREATE TABLE publication_picture (
	publication_id uuid NOT NULL REFERENCES publication (id),
	picture_id uuid NOT NULL REFERENCES picture (id),
	PRIMARY KEY (publication_id, picture_id)
);
CREATE INDEX publication_picture_uses ON publication_picture (picture_id);

-- The record's books ------------------------------------------------------------------------------

CREATE TABLE event (
	id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
	at timestamptz NOT NULL DEFAULT now(),
	act text NOT NULL,
	actor text NOT NULL,
	story_id uuid REFERENCES story (id),
	publication_id uuid,
	from_state text,
	to_state text,
	detail jsonb NOT NULL
);
CREATE INDEX event_of_story ON event (story_id, id);

CREATE TABLE change (
	id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
	effective_at timestamptz NOT NULL,
	keys text[] NOT NULL CHECK (cardinality(keys) > 0),
	created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX change_effective ON change (effective_at);

CREATE TABLE front_edition (
	id uuid PRIMARY KEY,
	front text NOT NULL,
	containers jsonb NOT NULL,
	"from" timestamptz NOT NULL,
	until timestamptz,
	cancelled_at timestamptz,
	created_by uuid REFERENCES staff (id),
	CONSTRAINT front_edition_lasts CHECK ("from" < until),
	CONSTRAINT front_edition_one_at_a_time
		EXCLUDE USING gist (front WITH =, tstzrange("from", until) WITH &&)
		WHERE (cancelled_at IS NULL)
);

-- What was public is never rewritten --------------------------------------------------------------

CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME USING ERRCODE = '42501';
END
$$;

CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
	EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER change_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON change
	EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER revision_is_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON revision
	EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER publication_stays BEFORE DELETE OR TRUNCATE ON publication
	EXECUTE FUNCTION refuse_rewriting();

-- Of a publication only its future may change: an end that has not come, a beginning never reached.
CREATE FUNCTION guard_publication() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	-- Acts take their "now" in milliseconds, which lies up to one before the transaction's.
	moment timestamptz := date_trunc('milliseconds', now());
BEGIN
	IF (NEW.id, NEW.story_id, NEW.revision_id, NEW."from", NEW.first_published_at, NEW.updated_at,
		NEW.section_id, NEW.path) IS DISTINCT FROM
		(OLD.id, OLD.story_id, OLD.revision_id, OLD."from", OLD.first_published_at, OLD.updated_at,
		OLD.section_id, OLD.path) THEN
		RAISE EXCEPTION 'a publication says for ever what was public from when';
	END IF;
	IF OLD.cancelled_at IS NOT NULL THEN
		RAISE EXCEPTION 'a cancelled publication stays as it is';
	END IF;
	IF NEW.cancelled_at IS NOT NULL AND OLD."from" <= moment THEN
		RAISE EXCEPTION 'what has been public cannot be cancelled, only ended';
	END IF;
	IF NEW.until IS DISTINCT FROM OLD.until AND (OLD.until < moment OR NEW.until < moment) THEN
		RAISE EXCEPTION 'the end of a publication may move only while it lies in the future';
	END IF;
	RETURN NEW;
END
$$;

CREATE TRIGGER publication_keeps_its_past BEFORE UPDATE ON publication
	FOR EACH ROW EXECUTE FUNCTION guard_publication();

CREATE FUNCTION guard_story_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD."from" <= now() THEN
		RAISE EXCEPTION 'an address that was public is kept for ever';
	END IF;
	RETURN COALESCE(NEW, OLD);
END
$$;

CREATE TRIGGER story_address_is_frozen BEFORE UPDATE OR DELETE ON story_address
	FOR EACH ROW EXECUTE FUNCTION guard_story_address();
