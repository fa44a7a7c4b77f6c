-- Sections, topics and those in bylines are put in order while stories that name them stay as they are: a
-- row that was merged into another stays, and says into which.
ALTER TABLE section
	ADD COLUMN retired_at timestamptz,
	-- Where the front of a retired section leads; none: it stays, as an archive.
	ADD COLUMN leads_to uuid REFERENCES section (id),
	ADD COLUMN merged_into uuid REFERENCES section (id),
	ADD CONSTRAINT section_merges_into_another CHECK (merged_into <> id),
	ADD CONSTRAINT section_leads_to_another CHECK (leads_to <> id);
ALTER TABLE topic
	ADD COLUMN merged_into uuid REFERENCES topic (id),
	ADD CONSTRAINT topic_merges_into_another CHECK (merged_into <> id);
ALTER TABLE contributor
	ADD COLUMN email text NOT NULL DEFAULT '',
	ADD COLUMN links text[] NOT NULL DEFAULT '{}',
	ADD COLUMN picture_id uuid REFERENCES picture (id),
	ADD COLUMN merged_into uuid REFERENCES contributor (id),
	ADD CONSTRAINT contributor_merges_into_another CHECK (merged_into <> id);
ALTER TABLE source
	ADD COLUMN kind text NOT NULL DEFAULT 'agency',
	ADD COLUMN licence text NOT NULL DEFAULT '',
	ADD COLUMN picture_id uuid REFERENCES picture (id),
	ADD COLUMN merged_into uuid REFERENCES source (id),
	ADD CONSTRAINT source_merges_into_another CHECK (merged_into <> id);

CREATE INDEX contributor_with_picture ON contributor (picture_id) WHERE picture_id IS NOT NULL;
CREATE INDEX source_with_picture ON source (picture_id) WHERE picture_id IS NOT NULL;
CREATE INDEX topic_by_name ON topic (name, id);
CREATE INDEX contributor_by_name ON contributor (name, id);
CREATE INDEX source_by_name ON source (name, id);
CREATE INDEX draft_of_section ON draft (section_id);
CREATE INDEX draft_topics ON draft USING gin (topic_ids);
CREATE INDEX draft_byline ON draft USING gin (byline jsonb_path_ops);

-- A slug that a section, topic, contributor or source had before: its address leads on for ever.
CREATE TABLE former_slug (
	place text NOT NULL CHECK (place IN ('section', 'topic', 'contributor', 'source')),
	slug text NOT NULL,
	subject_id uuid NOT NULL,
	PRIMARY KEY (place, slug)
);

-- Addresses that are no page of ours, and where they lead ------------------------------------------
CREATE TABLE redirect_import (
	id uuid PRIMARY KEY,
	file_name text NOT NULL,
	lines integer NOT NULL,
	good integer NOT NULL,
	created_at timestamptz NOT NULL,
	created_by uuid REFERENCES staff (id),
	-- When its good lines were taken, and when they were taken back.
	applied_at timestamptz,
	undone_at timestamptz
);
CREATE INDEX redirect_import_newest ON redirect_import (created_at DESC, id DESC);

CREATE TABLE redirect_line (
	import_id uuid NOT NULL REFERENCES redirect_import (id) ON DELETE CASCADE,
	line integer NOT NULL,
	written text[] NOT NULL,
	source text NOT NULL,
	target text NOT NULL,
	permanent boolean NOT NULL,
	-- Why it cannot be taken; null for a good line.
	fault text,
	problem text,
	PRIMARY KEY (import_id, line)
);

CREATE TABLE redirect (
	id uuid PRIMARY KEY,
	-- A canonical path, with a query string where that matters.
	source text NOT NULL UNIQUE,
	-- A path of ours, or an https address elsewhere.
	target text NOT NULL,
	permanent boolean NOT NULL DEFAULT true,
	import_id uuid REFERENCES redirect_import (id),
	created_at timestamptz NOT NULL,
	created_by uuid REFERENCES staff (id),
	CONSTRAINT redirect_leads_elsewhere CHECK (source <> target)
);
CREATE INDEX redirect_to ON redirect (target);
CREATE INDEX redirect_of_import ON redirect (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX redirect_words ON redirect USING gin ((source || ' ' || target) gin_trgm_ops);
