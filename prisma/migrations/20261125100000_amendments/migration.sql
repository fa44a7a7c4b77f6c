-- What readers are told of a change to a live story goes public with the text that it is about: the same row.
CREATE TYPE amendment_kind AS ENUM ('minor', 'update', 'correction', 'clarification');

ALTER TABLE publication
	DROP COLUMN correction_kind,
	ADD COLUMN amendment_kind amendment_kind,
	ADD COLUMN notice text,
	ADD COLUMN prominent boolean NOT NULL DEFAULT false,
	-- What readers could see before is left out of "what changed": a court's order, a private fact.
	ADD COLUMN conceals_earlier boolean NOT NULL DEFAULT false,
	ADD CONSTRAINT publication_notice_is_of_an_amendment
		CHECK (notice IS NULL OR amendment_kind IN ('update', 'correction', 'clarification')),
	ADD CONSTRAINT publication_correction_is_told
		CHECK (amendment_kind NOT IN ('correction', 'clarification') OR notice IS NOT NULL);

CREATE INDEX publication_newest_correction ON publication ("from" DESC, id DESC)
	WHERE cancelled_at IS NULL AND amendment_kind IN ('correction', 'clarification');

CREATE OR REPLACE FUNCTION guard_publication() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	-- Acts take their "now" in milliseconds, which lies up to one before the transaction's.
	moment timestamptz := date_trunc('milliseconds', now());
BEGIN
	IF (NEW.id, NEW.story_id, NEW.revision_id, NEW."from", NEW.first_published_at, NEW.updated_at,
		NEW.section_id, NEW.path, NEW.amendment_kind, NEW.notice, NEW.prominent,
		NEW.conceals_earlier) IS DISTINCT FROM
		(OLD.id, OLD.story_id, OLD.revision_id, OLD."from", OLD.first_published_at, OLD.updated_at,
		OLD.section_id, OLD.path, OLD.amendment_kind, OLD.notice, OLD.prominent,
		OLD.conceals_earlier) THEN
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
