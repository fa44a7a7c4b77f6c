-- Fronts, edited by people: drafts, the operations on them, and what an edition remembers ------------

ALTER TABLE front_edition
	ADD COLUMN created_at timestamptz NOT NULL DEFAULT now(),
	ADD COLUMN scheduled_wall text,
	ADD COLUMN scheduled_zone text,
	-- The older edition that was brought back as this one.
	ADD COLUMN returned_from uuid REFERENCES front_edition (id);

CREATE INDEX front_edition_of_front ON front_edition (front, "from") WHERE (cancelled_at IS NULL);

-- Pictures that cards of an edition have of their own.
CREATE TABLE front_edition_picture (
	edition_id uuid NOT NULL REFERENCES front_edition (id),
	picture_id uuid NOT NULL REFERENCES picture (id),
	PRIMARY KEY (edition_id, picture_id)
);
CREATE INDEX front_edition_picture_uses ON front_edition_picture (picture_id);

CREATE TABLE front_draft (
	front text PRIMARY KEY,
	containers jsonb NOT NULL,
	version integer NOT NULL DEFAULT 0,
	-- When an edition was last launched, called off or brought back.
	launched_at timestamptz,
	updated_at timestamptz NOT NULL DEFAULT now(),
	updated_by uuid REFERENCES staff (id)
);

CREATE TABLE front_operation (
	-- The client's own, so that what is sent twice is done once.
	id uuid PRIMARY KEY,
	front text NOT NULL REFERENCES front_draft (front),
	number integer NOT NULL,
	kind text NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
	operations jsonb NOT NULL,
	inverse jsonb NOT NULL,
	by uuid NOT NULL REFERENCES staff (id),
	at timestamptz NOT NULL,
	UNIQUE (front, number)
);
CREATE INDEX front_operation_of_editor ON front_operation (front, by, number);

CREATE TRIGGER front_edition_stays BEFORE DELETE OR TRUNCATE ON front_edition
	EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER front_operation_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON front_operation
	EXECUTE FUNCTION refuse_rewriting();

-- Of an edition only its future may change, as of a publication.
CREATE FUNCTION guard_front_edition() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	moment timestamptz := date_trunc('milliseconds', now());
BEGIN
	IF (NEW.id, NEW.front, NEW.containers, NEW."from") IS DISTINCT FROM
		(OLD.id, OLD.front, OLD.containers, OLD."from") THEN
		RAISE EXCEPTION 'an edition says for ever what was on a front from when';
	END IF;
	IF OLD.cancelled_at IS NOT NULL THEN
		RAISE EXCEPTION 'a cancelled edition stays as it is';
	END IF;
	IF NEW.cancelled_at IS NOT NULL AND OLD."from" <= moment THEN
		RAISE EXCEPTION 'what has been public cannot be cancelled, only followed';
	END IF;
	IF NEW.until IS DISTINCT FROM OLD.until AND (OLD.until < moment OR NEW.until < moment) THEN
		RAISE EXCEPTION 'the end of an edition may move only while it lies in the future';
	END IF;
	RETURN NEW;
END
$$;

CREATE TRIGGER front_edition_keeps_its_past BEFORE UPDATE ON front_edition
	FOR EACH ROW EXECUTE FUNCTION guard_front_edition();

-- The line over every page when news breaks ---------------------------------------------------------

CREATE TABLE breaking_bar (
	id uuid PRIMARY KEY,
	text text NOT NULL,
	link text NOT NULL DEFAULT '',
	"from" timestamptz NOT NULL,
	until timestamptz NOT NULL,
	cancelled_at timestamptz,
	created_at timestamptz NOT NULL DEFAULT now(),
	created_by uuid REFERENCES staff (id),
	CONSTRAINT breaking_bar_lasts CHECK ("from" < until),
	-- Two at once would shout each other down.
	CONSTRAINT breaking_bar_one_at_a_time
		EXCLUDE USING gist (tstzrange("from", until) WITH &&)
		WHERE (cancelled_at IS NULL)
);
CREATE INDEX breaking_bar_newest ON breaking_bar ("from" DESC) WHERE (cancelled_at IS NULL);

CREATE TRIGGER breaking_bar_stays BEFORE DELETE OR TRUNCATE ON breaking_bar
	EXECUTE FUNCTION refuse_rewriting();
